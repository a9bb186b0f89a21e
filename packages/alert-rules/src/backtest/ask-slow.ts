import type {
  FrequencyCountCondition,
  FrequencyPercentCondition,
  SessionCountCondition,
  SessionPercentCondition,
} from '../model/conditions.ts';
import type { Answer } from './answer.ts';
import type { Sessions } from './sessions.ts';
import { SPAN_IN_MS } from './spans.ts';
import type { Range } from './tally.ts';
import type { Measure } from './view.ts';

/** A condition that counts. */
export type SlowCondition =
  | FrequencyCountCondition
  | FrequencyPercentCondition
  | SessionCountCondition
  | SessionPercentCondition;

/** Which server is imitated: they differ where there was nothing before. */
export type Semantics = '2026-09' | 'legacy';

/** About which issue, and when. */
export interface SlowQuestion {
  readonly issue: string;
  readonly project: string;
  readonly category: string;
  readonly atInMs: number;
}

/** What it takes to ask: windows, sessions, and since when the history is complete. */
export interface SlowContext {
  readonly semantics: Semantics;
  readonly completeSinceInMs: () => number;
  readonly sessions: Sessions;
  readonly measure: (measure: Measure) => (issue: string) => Range;
}

/** Finds the number that a condition compares with its value. */
export type ReadRange = (question: SlowQuestion) => Range & { readonly missing: string };

/** What is missing from windows that reach too far back. */
export const BEFORE = 'events before the history begins';
const FIELDS = 'environments, users or tags of events';

/** Prepares a condition: what it reads at any moment, in windows that are kept while the history goes by. */
export function prepareSlow(condition: SlowCondition, context: SlowContext): ReadRange {
  const what = condition.type.includes('user') ? 'users' : 'events';
  const lengthInMs = SPAN_IN_MS[condition.interval];
  const windowOf = (endedInMs: number): ReadRange => {
    const read = context.measure({ what, lengthInMs, endedInMs });
    return ({ issue, atInMs }) => {
      const range = read(issue);
      const begins = atInMs - endedInMs - lengthInMs;
      return begins < context.completeSinceInMs()
        ? { lower: range.lower, upper: Infinity, missing: BEFORE }
        : { ...range, missing: FIELDS };
    };
  };
  const isShare = condition.type.startsWith('percent_sessions');
  const inWindow = (endedInMs: number) =>
    isShare ? shareOf(windowOf(endedInMs), lengthInMs, context) : windowOf(endedInMs);
  const current = inWindow(0);
  if (!('comparisonInterval' in condition)) return current;
  const before = inWindow(SPAN_IN_MS[condition.comparisonInterval]);
  return growthOf(current, before, context.semantics);
}

/** How much more than before, in whole percent (getsentry/sentry: src/sentry/rules/conditions/event_frequency.py). */
function growthOf(current: ReadRange, before: ReadRange, semantics: Semantics): ReadRange {
  return (question) => {
    const now = current(question);
    const then = before(question);
    if (now.lower !== now.upper) return { lower: 0, upper: Infinity, missing: now.missing };
    if (then.lower !== then.upper) return { lower: 0, upper: Infinity, missing: then.missing };
    const percent = percentIncrease(now.lower, then.lower, semantics);
    return { lower: percent, upper: percent, missing: '' };
  };
}

/** What is compared with the percentage; where there was nothing before, the servers differ. */
function percentIncrease(now: number, then: number, semantics: Semantics): number {
  if (then === 0) return semantics === 'legacy' ? 0 : now * 100;
  return Math.trunc(Math.max(0, ((now - then) / then) * 100));
}

/** Fewer sessions than this in an hour say nothing. */
const LEAST_SESSIONS = 50;
const HOUR_IN_MS = 3_600_000;

/** Percent of the sessions that a window has on average, of errors only (same source). */
function shareOf(
  counts: ReadRange,
  lengthInMs: number,
  { sessions, completeSinceInMs }: SlowContext,
): ReadRange {
  return (question) => {
    const none = { lower: 0, upper: 0, missing: '' };
    if (question.category !== 'error') return none;
    const hour = sessions.lastHour(question.project, question.atInMs);
    const isWhole = question.atInMs - HOUR_IN_MS >= completeSinceInMs();
    if (hour === undefined || !isWhole) return { lower: 0, upper: Infinity, missing: 'sessions' };
    if (hour < LEAST_SESSIONS) return none;
    const usual = hour / (HOUR_IN_MS / lengthInMs);
    const percent = (count: number) =>
      count === Infinity ? count : Math.trunc((100 * Math.round((count / usual) * 1e4)) / 1e4);
    const { lower, upper, missing } = counts(question);
    return { lower: percent(lower), upper: percent(upper), missing };
  };
}

/** Fires above its value; unknown while the value lies in the range. */
export function compareSlow(
  value: number,
  { lower, upper, missing }: ReturnType<ReadRange>,
): Answer {
  if (lower > value) return { outcome: 'holds', observed: lower };
  if (upper <= value) return { outcome: 'fails', observed: lower };
  return { outcome: 'unknown', observed: lower, missing };
}

/** Whether a condition counts. */
export function isSlow(condition: { readonly type: string }): condition is SlowCondition {
  return SLOW.has(condition.type);
}

const SLOW = new Set([
  'event_frequency_count',
  'event_frequency_percent',
  'event_unique_user_frequency_count',
  'event_unique_user_frequency_percent',
  'percent_sessions_count',
  'percent_sessions_percent',
]);
