/** The shop: prices a cart and has it paid. */
import * as Sentry from '@sentry/node';
import { type Answer, serve } from './serve.ts';

const percentOff = new Map([['SPRING', 10]]);
const paymentsUrl = process.env['PAYMENTS_URL'] ?? '';

serve('/checkout', checkOut);

async function checkOut(order: URLSearchParams): Promise<Answer> {
  const customer = order.get('customer') ?? 'nobody';
  const coupon = order.get('coupon');
  const amount = Number(order.get('amountInCents'));
  Sentry.setUser({ id: customer, email: `${customer}@example.com` });
  Sentry.setTag('coupon', coupon ?? 'none');
  Sentry.addBreadcrumb({ category: 'cart', message: `checkout of ${amount} cents` });
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
  const response = await fetch(`${paymentsUrl}/charge`, {
    method: 'POST',
    body: new URLSearchParams({ amountInCents: String(amountInCents), card }),
  });
  // The SDK's own breadcrumb of a fetch over a shared connection may land in another request's scope.
  Sentry.addBreadcrumb({ category: 'payment', message: `payments answered ${response.status}` });
  if (response.ok) return;
  Sentry.getCurrentScope().setContext('payment', { amountInCents, status: response.status });
  throw new Error(`Payment of ${amountInCents} cents refused: ${await response.text()}`);
}
