import { ALIASES } from './aliases.ts';
import { FIELDS, readValue, type Field } from './fields.ts';

/**
 * Says what Sentry would refuse in a crontab: it takes five fields or an alias, and no `@reboot`
 * (getsentry/sentry: src/sentry/monitors/validators.py; fields as Python's cronsim reads them).
 */
export function checkCrontab(text: string): readonly string[] {
  const schedule = text.trim();
  if (schedule.startsWith('@')) {
    return Object.hasOwn(ALIASES, schedule.toLowerCase())
      ? []
      : [`${schedule} is none of ${Object.keys(ALIASES).join(', ')}`];
  }
  const parts = schedule.split(/\s+/);
  if (parts.length !== FIELDS.length) {
    return [
      `${JSON.stringify(text)} has ${schedule === '' ? 0 : parts.length} fields, and Sentry takes five`,
    ];
  }
  return FIELDS.flatMap((field, index) => checkField(parts[index] ?? '', field));
}

function checkField(text: string, field: Field): readonly string[] {
  return text.split(',').flatMap((item) => checkItem(item, field));
}

/** The last day of the month, and the nth or last weekday of a month, which cronsim knows. */
function isSpecial(item: string, { name }: Field): boolean {
  if (name === 'day of the month') return /^(?:L|LW)$/i.test(item);
  if (name === 'day of the week') return /^(?:\d|[a-z]{3})(?:#[1-5]|L)$/i.test(item);
  return false;
}

function checkItem(item: string, field: Field): readonly string[] {
  if (isSpecial(item, field)) return [];
  const [, range = '', step] = /^([^/]*)(?:\/(.*))?$/.exec(item) ?? [];
  const problems: string[] = [];
  if (step !== undefined && !(/^\d+$/.test(step) && Number(step) > 0)) {
    problems.push(`the ${field.name} has the step ${JSON.stringify(step)}`);
  }
  if (range === '*') return problems;
  const ends = range.split('-').map((end) => readValue(end, field));
  if (ends.length > 2 || ends.some((end) => end === undefined)) {
    return [
      ...problems,
      `the ${field.name} ${JSON.stringify(item)} is not from ${field.min} to ${field.max}`,
    ];
  }
  const [from = 0, to = from] = ends;
  if (from > to) problems.push(`the ${field.name} ${JSON.stringify(item)} runs backwards`);
  return problems;
}
