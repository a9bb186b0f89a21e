import { invalidQuery } from './invalid-query.ts';
import {
  readDate,
  readDuration,
  readNumber,
  readPercentage,
  readRelativeDate,
  readSize,
} from './literals.ts';
import { keyText, type Filter, type Operator } from './query.ts';

type NumberType = 'number' | 'duration' | 'size' | 'percentage';

const READERS: Readonly<Record<NumberType, (text: string) => number | null>> = {
  number: readNumber,
  duration: readDuration,
  size: readSize,
  percentage: readPercentage,
};

const EXPECTED: Readonly<Record<NumberType, string>> = {
  number: 'number: %. Expected number then optional k, m, or b suffix (e.g. 500k).',
  duration: 'duration: %. Expected number followed by duration unit suffix (e.g. 500ms).',
  size: 'file size: %. Expected number followed by file size unit suffix (e.g. 500kb).',
  percentage: 'percentage: %. Expected number followed by % (e.g. 5%).',
};

/** A date and time without an operator means a few minutes around it (src/sentry/search/utils.py). */
const AROUND_BEFORE_IN_MS = 5 * 60_000;
const AROUND_AFTER_IN_MS = 6 * 60_000;
const DAY_IN_MS = 86_400_000;

export function numberTest(filter: Filter, type: NumberType): (value: number) => boolean {
  const wanted = filter.values.map((text) => {
    const value = READERS[type](text);
    if (value !== null) return value;
    throw invalidQuery(`${keyText(filter.key)}: Invalid ${EXPECTED[type].replace('%', text)}`);
  });
  return (value) => wanted.some((limit) => holds(value, filter.operator, limit));
}

export function dateTest(filter: Filter, now: number): (at: number) => boolean {
  const [text = ''] = filter.values;
  const relative = filter.operator === '=' ? readRelativeDate(text, now) : null;
  if (relative) return (at) => (relative.bound === 'after' ? at >= relative.at : at <= relative.at);
  const date = readDate(text);
  if (!date || filter.isList) {
    throw invalidQuery(
      `${keyText(filter.key)}: Invalid date: ${filter.values.join(', ')}. ` +
        `Expected +/-duration (e.g. +1h) or ISO 8601-like (e.g. ${new Date(now).toISOString().slice(0, 19)}).`,
    );
  }
  if (filter.operator !== '=') return (at) => holds(at, filter.operator, date.at);
  const from = date.isWholeDay ? date.at : date.at - AROUND_BEFORE_IN_MS;
  const until = date.isWholeDay ? date.at + DAY_IN_MS : date.at + AROUND_AFTER_IN_MS;
  return (at) => at >= from && at < until;
}

function holds(value: number, operator: Operator, limit: number): boolean {
  switch (operator) {
    case '=':
      return value === limit;
    case '!=':
      return value !== limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
  }
}
