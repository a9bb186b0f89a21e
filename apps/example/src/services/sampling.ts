import { createBudget, createTracesSampler } from '@sentry-kit/sampling';
import { policy } from '../description.ts';

/** Ten million spans an hour; far more than the story needs, so that the policy alone decides. */
export const budget = createBudget({ spans: 10_000_000, per: 'hour' });

export const tracesSampler = createTracesSampler(policy, { budget });
