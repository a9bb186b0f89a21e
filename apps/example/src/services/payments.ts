/** The payment service: charges a card. The trace of the shop goes on here, in another process. */
import * as Sentry from '@sentry/node';
import { serve } from './serve.ts';

serve('/charge', async (form) =>
  Sentry.startSpan({ name: 'ask the card issuer', op: 'payment' }, async (span) => {
    span.setAttribute('payment.amount_in_cents', Number(form.get('amountInCents')));
    if (form.get('card') !== 'expired') return { status: 200, body: { isCharged: true } };
    span.setStatus({ code: 2, message: 'failed_precondition' });
    return { status: 402, body: { reason: 'the card has expired' } };
  }),
);
