/** The page of the shop: a visitor orders something, then opens the empty cart. */
import * as Sentry from '@sentry/browser';
import { showTotal, totalOf } from './cart';

const post = (path: string, form: Record<string, string>): Promise<Response> =>
  fetch(path, { method: 'POST', body: new URLSearchParams(form) });

async function visit(): Promise<void> {
  Sentry.setUser({ id: 'ada', email: 'ada@example.com' });
  const prices = [1999, 500];
  // A trace for what the visitor does, whatever became of that of the page.
  await Sentry.startNewTrace(() =>
    Sentry.startSpan({ name: 'place an order', op: 'ui.action.click' }, async () => {
      const amountInCents = String(totalOf(prices));
      await post('/orders', { customer: 'ada', amountInCents, card: 'valid' });
    }),
  );
  try {
    document.title = showTotal([]);
  } catch (error) {
    Sentry.captureException(error);
  }
  // The SDK ends the span of a request when it has its timings, which may take 300 ms.
  await new Promise((resolve) => void setTimeout(resolve, 500));
  await Sentry.flush(30_000);
}

Sentry.getGlobalScope().setTag('service', 'page').setAttributes({ service: 'page' });
void visit().finally(() => post('/visited', {}));
