import { createBudget, createTracesSampler, defineSamplingPolicy } from '@sentry-kit/sampling';

const policy = defineSamplingPolicy({
  rules: [{ id: 'health', when: { name: ['GET /health', 'GET /ready'] }, rate: 0 }],
  defaultRate: 1,
});

/** Ten million spans from the 14th to the 14th, fairly shared by route. */
export const budget = createBudget({ spans: 10_000_000, per: 'month' }, { monthStartsOn: 14 });

// Sentry.init({ tracesSampler, integrations: [budget.integration] })
export const tracesSampler = createTracesSampler(policy, { budget });
