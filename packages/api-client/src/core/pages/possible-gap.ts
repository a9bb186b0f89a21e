import type { Diagnostic } from '../types.ts';

/** Says that items may be missing, and why. */
export const possibleGap = (why: string): Diagnostic => ({
  code: 'api-client/possible-gap',
  severity: 'info',
  path: [],
  message: `${why}: what others changed meanwhile may hide items that were there all the time`,
  hint: 'Narrow the list until it fits one page, or leave out sort where there is a default that stays',
  reference: 'getsentry/sentry src/sentry/api/paginator.py',
});
