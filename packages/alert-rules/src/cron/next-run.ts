import type { Schedule } from '../model/monitors.ts';
import { readCrontab, runsOn } from './read-crontab.ts';
import { localTime, utcTime } from './zone.ts';

const DAY_IN_MS = 86_400_000;
/** 29 February is at most eight years away. */
const DAYS_AHEAD = 9 * 366;

/** When a job runs next after a moment; undefined when it never does. */
export function nextRun(
  schedule: Schedule,
  timezone: string,
  afterInMs: number,
): number | undefined {
  if (typeof schedule === 'object') return afterInterval(schedule, afterInMs);
  const crontab = readCrontab(schedule);
  const midnight = Math.floor(localTime(afterInMs, timezone) / DAY_IN_MS) * DAY_IN_MS;
  for (let day = 0; day < DAYS_AHEAD; day += 1) {
    const dayInMs = midnight + day * DAY_IN_MS;
    if (!runsOn(crontab, new Date(dayInMs))) continue;
    for (const hour of crontab.hours) {
      for (const minute of crontab.minutes) {
        const runInMs = utcTime(dayInMs + hour * 3_600_000 + minute * 60_000, timezone);
        if (runInMs > afterInMs) return runInMs;
      }
    }
  }
  return undefined;
}

const UNITS_IN_MS = { minute: 60_000, hour: 3_600_000, day: DAY_IN_MS, week: 7 * DAY_IN_MS };

/** So long after the last one; months and years as the calendar has them. */
function afterInterval({ every, unit }: Exclude<Schedule, string>, afterInMs: number): number {
  if (unit !== 'month' && unit !== 'year') return afterInMs + every * UNITS_IN_MS[unit];
  const date = new Date(afterInMs);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + every * (unit === 'year' ? 12 : 1));
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
  date.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return date.getTime();
}
