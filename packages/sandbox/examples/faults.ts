import type { Sandbox } from '@sentry-kit/sandbox';

/** A bad day: a proxy in the way, then a connection that breaks, then a slow answer. */
export const makeItHard = (sandbox: Sandbox): void => {
  sandbox.fault({ type: 'html', status: 502, path: /\/issues\//, times: 2 });
  sandbox.fault({ type: 'reset', method: 'PUT', times: 1 });
  sandbox.fault({ type: 'delay', delayInMs: 30_000, path: '/api/0/organizations/' });
  sandbox.limitIngest({ categories: ['error'], durationInMs: 60_000 });
};
