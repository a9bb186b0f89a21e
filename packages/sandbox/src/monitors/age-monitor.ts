import type { CheckIn, Monitor } from '../store/model.ts';
import type { State } from '../store/state.ts';
import { addCheckIn, KEPT_CHECK_INS } from './add-check-in.ts';
import { marginInMs, maximumRuntimeInMs, nextRun } from './schedule.ts';

const MINUTE_IN_MS = 60_000;

/**
 * What time alone does to a monitor: runs that last too long time out, and those that did not begin are missed. Once an
 * environment has checked in, it is expected again (getsentry/sentry, src/sentry/monitors/clock_tasks).
 */
export function ageMonitor(state: State, monitor: Monitor): void {
  if (monitor.status === 'disabled') return;
  const now = state.clock.now();
  const before = badCheckIns(monitor);
  for (const checkIn of monitor.checkIns) timeOut(monitor, checkIn, now);
  for (const environment of environmentsOf(monitor)) miss(state, monitor, environment, now);
  if (badCheckIns(monitor) !== before) state.emit({ type: 'check-ins.changed', monitor, at: now });
}

function badCheckIns({ checkIns }: Monitor): number {
  return checkIns.filter(({ status }) => status === 'missed' || status === 'timeout').length;
}

export function environmentsOf(monitor: Monitor): readonly string[] {
  return [...new Set(monitor.checkIns.map(({ environment }) => environment))];
}

/** The next run that an environment is expected to check in for; null when there is no telling. */
export function expectedRun(monitor: Monitor, environment: string): number | null {
  const last = monitor.checkIns.findLast((checkIn) => checkIn.environment === environment);
  return last ? nextRun(monitor, last.createdAt) : null;
}

function timeOut(monitor: Monitor, checkIn: CheckIn, now: number): void {
  if (checkIn.status !== 'in_progress') return;
  const endsAt = floorToMinute(checkIn.createdAt) + maximumRuntimeInMs(monitor);
  if (endsAt > now) return;
  checkIn.status = 'timeout';
  checkIn.updatedAt = endsAt;
}

function miss(state: State, monitor: Monitor, environment: string, now: number): void {
  const margin = marginInMs(monitor);
  let due = skipAhead(monitor, expectedRun(monitor, environment), now);
  while (due !== null && due + margin <= now) {
    addCheckIn(monitor, {
      id: state.hex(32),
      status: 'missed',
      environment,
      durationInMs: null,
      createdAt: due,
      updatedAt: due + margin,
      traceId: null,
    });
    due = firstRunFrom(monitor, due + margin, nextRun(monitor, due));
  }
}

/** With a margin longer than the schedule, the runs that were due within it are not expected any more. */
function firstRunFrom(monitor: Monitor, from: number, due: number | null): number | null {
  let next = due;
  while (next !== null && next < from) next = nextRun(monitor, next);
  return next;
}

/** A clock that leaps by years leaves no more behind than is kept. */
function skipAhead(monitor: Monitor, due: number | null, now: number): number | null {
  const following = due === null ? null : nextRun(monitor, due);
  if (due === null || following === null) return due;
  const earliest = now - KEPT_CHECK_INS * (following - due);
  return due < earliest ? nextRun(monitor, earliest) : due;
}

function floorToMinute(timeInMs: number): number {
  return Math.floor(timeInMs / MINUTE_IN_MS) * MINUTE_IN_MS;
}
