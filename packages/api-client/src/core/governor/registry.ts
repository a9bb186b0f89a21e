import type { Pace, PaceSubject } from '../pacing.ts';
import type { Clock } from '../types.ts';
import { hash } from './hash.ts';
import type { IdlePace } from './pace.ts';

/** The paces of a process. */
export interface Registry {
  /** The pace of the subject; made by `create` where there is none, or none any more. */
  find(subject: PaceSubject, clock: Clock, create: (key: string) => IdlePace): Pace;
}

const longestIdleInMs = 600_000;

/**
 * Whom Sentry counts together (getsentry/sentry src/sentry/ratelimits/utils.py): the tokens of a
 * user, the integrations of an organization, and all organization tokens and keys of one address.
 * We know one user per token, and one address.
 */
const keyOf = ({ baseUrl, authorization }: PaceSubject): string => {
  const isOfAddress = /^Bearer sntrys_|^Basic /i.test(authorization);
  return `${new URL(baseUrl).origin} ${isOfAddress ? 'address' : hash(authorization)}`;
};

/** Knows nobody at first, and forgets who has made no call for ten minutes. */
export const createRegistry = (): Registry => {
  // By clock, so that tests with a time of their own do not meet.
  const clocks = new WeakMap<object, Map<string, IdlePace>>();
  return {
    find(subject, clock, create) {
      const paces = clocks.get(clock) ?? new Map<string, IdlePace>();
      clocks.set(clock, paces);
      for (const [key, pace] of paces)
        if (clock.now() - pace.idleSince() > longestIdleInMs) paces.delete(key);
      const key = keyOf(subject);
      return {
        enter(...request) {
          let pace = paces.get(key);
          if (!pace) paces.set(key, (pace = create(key)));
          return pace.enter(...request);
        },
      };
    },
  };
};
