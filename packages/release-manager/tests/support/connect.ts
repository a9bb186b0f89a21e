import { createSentryClient, type SentryCaller } from '@sentry-kit/api-client';
import type { Sandbox } from '@sentry-kit/sandbox';

/** Time in which waiting takes none. */
export const instantClock = {
  now: Date.now,
  sleep: async (): Promise<void> => undefined,
};

/** A client of a sandbox that does not wait between tries. */
export const connect = (sandbox: Sandbox, fetchInstead?: typeof fetch): SentryCaller =>
  createSentryClient({
    token: sandbox.token,
    organization: sandbox.organization,
    project: sandbox.project,
    baseUrl: sandbox.url,
    clock: instantClock,
    ...(fetchInstead && { fetch: fetchInstead }),
  });
