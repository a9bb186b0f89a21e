import { ALIASES } from '../cron/aliases.ts';
import { isRecord } from './casing.ts';

/** `[2, "day"]` and `{ value: 2, unit: "day" }` are one schedule, and so are `@daily` and its five fields. */
export function canonicalSchedule(schedule: unknown): unknown {
  if (Array.isArray(schedule)) return [Number(schedule[0]), schedule[1]];
  if (isRecord(schedule)) {
    return schedule['type'] === 'crontab'
      ? canonicalSchedule(schedule['value'])
      : [Number(schedule['value']), schedule['unit']];
  }
  if (typeof schedule !== 'string') return schedule;
  const text = schedule.trim().replaceAll(/\s+/g, ' ');
  return ALIASES[text] ?? text;
}
