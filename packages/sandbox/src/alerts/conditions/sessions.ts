import { readPeriod } from '../../query/time-range.ts';
import { asNumber, expectFields, fieldsOf, isAmount, isOneOf } from './checks.ts';
import type { ConditionTable, Occasion } from './condition-type.ts';
import { COMPARISON_INTERVALS, percentIncrease } from './frequency.ts';

const SESSION_INTERVALS = ['1m', '5m', '10m', '30m', '1h'];
const HOUR_IN_MS = 3_600_000;
/** With fewer in the last hour no share is computed. */
const MINIMUM_SESSIONS = 50;

const interval = isOneOf(...SESSION_INTERVALS);

/** The issue concerns more than so many percent of sessions (getsentry/sentry, src/sentry/rules/conditions/event_frequency.py). */
export const SESSIONS: ConditionTable = {
  percent_sessions_count: {
    check: expectFields({ value: (value) => isAmount(value) && asNumber(value) <= 100, interval }),
    isFrequency: true,
    isMet: (comparison, occasion) =>
      shareOfSessions(comparison, occasion, occasion.at) > asNumber(fieldsOf(comparison)['value']),
  },
  percent_sessions_percent: {
    check: expectFields({
      value: isAmount,
      interval,
      comparisonInterval: isOneOf(...COMPARISON_INTERVALS),
    }),
    isFrequency: true,
    isMet(comparison, occasion) {
      const { value, comparisonInterval } = fieldsOf(comparison);
      const before = occasion.at - (readPeriod(String(comparisonInterval)) ?? 0);
      const increase = percentIncrease(
        shareOfSessions(comparison, occasion, occasion.at),
        shareOfSessions(comparison, occasion, before),
      );
      return increase > asNumber(value);
    },
  },
};

function shareOfSessions(
  comparison: unknown,
  { state, issue, environment }: Occasion,
  until: number,
): number {
  if (issue.category !== 'error') return 0;
  const isHere = (row: { readonly environment: string | null }): boolean =>
    environment === null || row.environment === environment;
  const sessions = state.sessions.entries
    .filter((one) => one.project === issue.project && isHere(one))
    .filter(({ startedAt }) => startedAt > until - HOUR_IN_MS && startedAt <= until)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  if (sessions < MINIMUM_SESSIONS) return 0;
  const length = readPeriod(String(fieldsOf(comparison)['interval'])) ?? HOUR_IN_MS;
  const events = issue.events.filter(
    (event) => isHere(event) && event.receivedAt > until - length && event.receivedAt <= until,
  );
  const share = events.length / (sessions / (HOUR_IN_MS / length));
  return Math.trunc(100 * Number(share.toFixed(4)));
}
