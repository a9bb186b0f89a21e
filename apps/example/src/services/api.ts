/** The API of the shop, with Sentry's SDK: serves the page, takes orders and has the worker charge them. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Sentry from '@sentry/node';
import { budget, tracesSampler } from './sampling.ts';
import { type Answer, type Question, serve } from './serve.ts';
import type { ApiSummary } from './summaries.ts';

const { PAGE_DIRECTORY = '', WORKER_URL = '' } = process.env;
// Maps are beside them, and stay here: Sentry has them.
const scripts = readdirSync(join(PAGE_DIRECTORY, 'assets'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => `assets/${name}`);
const percentOff = new Map([['SPRING', 10]]);
const traces: Record<string, { kept: number; dropped: number }> = Object.fromEntries(
  ['POST /orders', 'GET /catalogue', 'GET /health'].map((route) => [
    route,
    { kept: 0, dropped: 0 },
  ]),
);

serve(
  {
    'GET /': () => file('index.html', 'text/html'),
    ...Object.fromEntries(
      scripts.map((path) => [`GET /${path}`, () => file(path, 'text/javascript')]),
    ),
    'GET /health': () => ({ status: 200, body: { isHealthy: true } }),
    'GET /catalogue': () => ({ status: 200, body: ['boots', 'a coat', 'a hat'] }),
    'POST /orders': takeOrder,
    'POST /visited': () => {
      process.send?.({ visited: true });
      return { status: 200, body: {} };
    },
  },
  {
    onRequest(route) {
      const span = Sentry.getActiveSpan();
      if (span) Sentry.updateSpanName(span, route);
      const count = traces[route];
      if (count) count[span?.isRecording() ? 'kept' : 'dropped'] += 1;
    },
    onError(error) {
      const eventId = Sentry.captureException(error);
      return { status: 500, body: { message: 'Something went wrong.', eventId } };
    },
    async finish() {
      await Sentry.close(30_000);
      const decisions = tracesSampler.stats();
      return { traces, decisions, budget: budget.stats() } satisfies ApiSummary;
    },
  },
);

async function file(path: string, type: string): Promise<Answer> {
  return { status: 200, type, body: await readFile(join(PAGE_DIRECTORY, path), 'utf8') };
}

async function takeOrder({ form: order }: Question): Promise<Answer> {
  const customer = order.get('customer') ?? 'nobody';
  const coupon = order.get('coupon');
  const amount = Number(order.get('amountInCents'));
  Sentry.setUser({ id: customer, email: `${customer}@example.com` });
  Sentry.setTag('coupon', coupon ?? 'none');
  Sentry.addBreadcrumb({ category: 'cart', message: `an order of ${amount} cents` });
  const amountInCents = Sentry.startSpan({ name: 'price the cart', op: 'function' }, () =>
    coupon === null ? amount : applyCoupon(coupon, amount),
  );
  await pay(amountInCents, order.get('card') ?? '');
  return { status: 201, body: { amountInCents } };
}

function applyCoupon(coupon: string, amountInCents: number): number {
  const percent = percentOff.get(coupon);
  if (percent === undefined) throw new RangeError(`No such coupon: ${coupon}`);
  return Math.round(amountInCents * (1 - percent / 100));
}

async function pay(amountInCents: number, card: string): Promise<void> {
  const response = await fetch(`${WORKER_URL}/charge`, {
    method: 'POST',
    body: new URLSearchParams({ amountInCents: String(amountInCents), card }),
  });
  // The SDK's own breadcrumb of a fetch over a shared connection may land in another request's scope.
  Sentry.addBreadcrumb({ category: 'payment', message: `the worker answered ${response.status}` });
  if (response.ok) return;
  Sentry.getCurrentScope().setContext('payment', { amountInCents, status: response.status });
  throw new Error(`Payment of ${amountInCents} cents refused: ${await response.text()}`);
}
