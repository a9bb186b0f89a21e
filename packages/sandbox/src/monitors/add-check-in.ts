import type { CheckIn, Monitor } from '../store/model.ts';

/** So many check-ins of a monitor stay. */
export const KEPT_CHECK_INS = 1000;

export function addCheckIn(monitor: Monitor, checkIn: CheckIn): void {
  monitor.checkIns.push(checkIn);
  if (monitor.checkIns.length > KEPT_CHECK_INS) monitor.checkIns.shift();
}
