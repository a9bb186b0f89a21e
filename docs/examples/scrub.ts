import { createScrubber } from '@sentry-kit/sdk-config-builder/runtime';

const scrub = createScrubber({ preset: 'strict', allow: ['key:orderId'] });

/** Node delivers `authorization`, not `Authorization`, and secrets stand in texts, too. */
export const clean = scrub({
  message: 'ada@example.com could not pay with 4242 4242 4242 4242',
  extra: { orderId: 'order-12345' },
  request: {
    url: 'https://shop.example.com/pay?token=s3cr3t',
    headers: { authorization: 'Bearer s3cr3t', Cookie: 'session=s3cr3t' },
  },
  user: { id: 'user-123', email: 'ada@example.com', ip_address: '203.0.113.7' },
});

console.log(clean); // null would mean: could not be cleaned, do not send
