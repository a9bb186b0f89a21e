import { ALIASES } from './aliases.ts';
import { FIELDS, readValue, type Field } from './fields.ts';

/** A crontab as what it names. */
export interface Crontab {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly months: ReadonlySet<number>;
  readonly days: DayField;
  readonly weekdays: DayField;
}

interface DayField {
  readonly isAny: boolean;
  readonly values: ReadonlySet<number>;
  /** `L`, `LW`, `5#2`, `5L`. */
  readonly specials: readonly string[];
}

/** Reads a crontab that has been checked. */
export function readCrontab(schedule: string): Crontab {
  const text = schedule.trim().toLowerCase();
  const fields = (ALIASES[text] ?? text).split(/\s+/);
  const [minutes, hours, days, months, weekdays] = FIELDS.map((field, index) =>
    readField(fields[index] ?? '*', field),
  );
  const none = { isAny: true, values: new Set<number>(), specials: [] };
  const sunday = [...(weekdays?.values ?? [])].map((day) => day % 7);
  return {
    minutes: sorted(minutes),
    hours: sorted(hours),
    months: months?.values ?? new Set(),
    days: days ?? none,
    weekdays: { ...(weekdays ?? none), values: new Set(sunday) },
  };
}

/** Whether it runs on a day. With both kinds of days given, either is enough (as cron itself has it). */
export function runsOn({ months, days, weekdays }: Crontab, date: Date): boolean {
  if (!months.has(date.getUTCMonth() + 1)) return false;
  const isDay = days.values.has(date.getUTCDate()) || days.specials.some((s) => isLast(s, date));
  const isWeekday =
    weekdays.values.has(date.getUTCDay()) || weekdays.specials.some((s) => isNth(s, date));
  return days.isAny || weekdays.isAny ? isDay && isWeekday : isDay || isWeekday;
}

function sorted(field: DayField | undefined): readonly number[] {
  return [...(field?.values ?? [])].sort((a, b) => a - b);
}

function readField(text: string, field: Field): DayField {
  const values = new Set<number>();
  const specials: string[] = [];
  for (const item of text.split(',')) {
    const [range = '', step = '1'] = item.split('/');
    if (/[l#]/.test(item) && readValue(item, field) === undefined && !item.includes('-')) {
      specials.push(item);
      continue;
    }
    const [low, high] = range === '*' ? [field.min, field.max] : ends(range, item, field);
    for (let value = low; value <= high; value += Number(step)) values.add(value);
  }
  return { isAny: text.startsWith('*'), values, specials };
}

/** `5/15` runs on to the end of the field, `5` does not. */
function ends(range: string, item: string, field: Field): readonly [number, number] {
  const [low = field.min, high] = range.split('-').map((end) => readValue(end, field));
  return [low, high ?? (item.includes('/') ? field.max : low)];
}

function lastDayOf(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

/** `L` is the last day of the month, `LW` the last one from Monday to Friday. */
function isLast(special: string, date: Date): boolean {
  const last = lastDayOf(date);
  if (special === 'l') return date.getUTCDate() === last;
  const weekday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), last)).getUTCDay();
  const back = weekday === 0 ? 2 : weekday === 6 ? 1 : 0;
  return date.getUTCDate() === last - back;
}

const WEEKDAYS = FIELDS[4];

/** `5#2` is the second Friday, `5L` the last one. */
function isNth(special: string, date: Date): boolean {
  const [, day = '', nth] = /^(\w+?)(?:#(\d)|l)$/.exec(special) ?? [];
  const weekday = WEEKDAYS && readValue(day, WEEKDAYS);
  if (weekday === undefined || date.getUTCDay() !== weekday % 7) return false;
  const day0 = date.getUTCDate();
  return nth === undefined ? day0 + 7 > lastDayOf(date) : Math.ceil(day0 / 7) === Number(nth);
}
