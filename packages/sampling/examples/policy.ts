import { createTracesSampler, defineSamplingPolicy, explainSampling } from '@sentry-kit/sampling';

export const policy = defineSamplingPolicy({
  rules: [
    { id: 'checkout', when: { name: { contains: '/checkout' } }, always: true },
    { id: 'health', when: { name: { suffix: '/health' } }, rate: 0 },
    {
      id: 'api',
      when: {
        all: [
          { name: { glob: '{GET,POST} /api/v1/*' } },
          { not: { attributes: { 'customer.plan': 'enterprise' } } },
        ],
      },
      rate: 0.05,
    },
  ],
  defaultRate: 0.1,
});

// Sentry.init({ tracesSampler }), in SDK 7 to 11 alike
export const tracesSampler = createTracesSampler(policy);

console.log(explainSampling(policy, { name: 'GET /api/v1/orders' }).because);
