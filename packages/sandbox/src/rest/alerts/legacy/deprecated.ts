import { failure, type Route } from '../../route.ts';

const HOUR_IN_MS = 3_600_000;
/** Two minutes of every two hours, so that callers notice (getsentry/cli#1182, #1215). */
const BROWNOUT = { everyInMs: 2 * HOUR_IN_MS, lengthInMs: 120_000 };
const DEPRECATED_ON = '2026-05-14T00:00:00+00:00';

/** A route on its way out: its answers say so, and for a while of every two hours there are none (getsentry/sentry, src/sentry/api/helpers/deprecation.py). */
export function deprecated(route: Route, replacement: string): Route {
  const headers = {
    'X-Sentry-Deprecation-Date': DEPRECATED_ON,
    'X-Sentry-Replacement-Endpoint': replacement,
  };
  return {
    ...route,
    async handle(context) {
      const isBrownout = context.state.clock.now() % BROWNOUT.everyInMs < BROWNOUT.lengthInMs;
      if (isBrownout) throw failure(410, { message: 'This API no longer exists.' }, headers);
      const answer = await route.handle(context);
      return { ...answer, headers: { ...answer.headers, ...headers } };
    },
  };
}
