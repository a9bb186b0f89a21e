import { environmentsOf } from '../monitors/age-monitor.ts';
import type { CheckIn, Monitor } from '../store/model.ts';
import type { State } from '../store/state.ts';
import type { Happening } from './run-workflows.ts';
import { setPriority } from './set-priority.ts';

/**
 * A job is in trouble after so many bad runs in a row, and well again after so many good ones
 * (getsentry/sentry, src/sentry/monitors/logic/incidents.py). One environment in trouble is enough.
 */
export function detectMissedRuns(state: State, monitor: Monitor, at: number): readonly Happening[] {
  const detector = monitor.project.detectors.find((one) => one.monitor === monitor);
  if (!detector?.enabled || detector.deletedAt !== null || monitor.isMuted) return [];
  const ended = monitor.checkIns.filter(({ status }) => status !== 'in_progress');
  const runs = environmentsOf(monitor)
    .map((name) => ended.filter(({ environment }) => environment === name))
    .filter(({ length }) => length > 0);
  const isFailing = runs.some((list) => isRow(list, isBad, monitor, 'failure_issue_threshold'));
  const isWell = runs.every((list) => isRow(list, isGood, monitor, 'recovery_threshold'));
  if (isFailing) return setPriority(state, monitor.project, detector, 75, at);
  return isWell ? setPriority(state, monitor.project, detector, 0, at) : [];
}

function isRow(
  checkIns: readonly CheckIn[],
  test: (checkIn: CheckIn) => boolean,
  { config }: Monitor,
  threshold: string,
): boolean {
  const length = Number(config[threshold] ?? 1);
  const last = checkIns.slice(-length);
  return last.length === length && last.every(test);
}

function isGood({ status }: CheckIn): boolean {
  return status === 'ok';
}

function isBad(checkIn: CheckIn): boolean {
  return !isGood(checkIn);
}
