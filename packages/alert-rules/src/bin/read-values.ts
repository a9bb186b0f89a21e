import { InvalidArgumentError } from 'commander';

/** What is counted. */
export function readCount(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a whole number from 0 on.');
}

/** Numbers with commas between them, and ranges of whole numbers: `10,20,50..60`. */
export function readValues(text: string): readonly number[] {
  return text.split(',').flatMap((part) => {
    const [, first, last] = /^(\d{1,9})\.\.(\d{1,9})$/.exec(part.trim()) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (to >= from && to - from < 10_000) {
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    }
    if (/^\d{1,9}(?:\.\d{1,9})?$/.test(part.trim())) return [Number(part)];
    throw new InvalidArgumentError('Write numbers and ranges, such as 10,20,50 or 10..50.');
  });
}

/** A place in an alert, such as `do.0.if.all.1`. */
export function readPath(text: string): readonly (string | number)[] {
  return text.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

const UNITS_IN_MS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** How long: `30m`, `2h`, `1d`. */
export function readDuration(text: string): number {
  const [, count, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  if (count !== undefined && unit !== undefined && Number(count) > 0) {
    return Number(count) * (UNITS_IN_MS[unit] ?? 0);
  }
  throw new InvalidArgumentError('Write a duration, such as 30m, 2h or 1d.');
}

/** When: a date and time of ISO 8601. */
export function readTime(text: string): number {
  const time = Date.parse(text);
  if (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(time)) return time;
  throw new InvalidArgumentError('Write a time, such as 2026-12-31T12:00:00Z.');
}
