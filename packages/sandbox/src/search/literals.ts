/** How the values of typed keys are written (getsentry/sentry, src/sentry/search/utils.py and event_search.py). */

const DURATION_IN_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  min: 60_000,
  m: 60_000,
  hr: 3_600_000,
  h: 3_600_000,
  day: 86_400_000,
  d: 86_400_000,
  wk: 604_800_000,
  w: 604_800_000,
};

const SIZE_UNITS = ['kb', 'mb', 'gb', 'tb', 'pb', 'eb', 'zb', 'yb'] as const;
const BINARY_SIZE_UNITS = ['kib', 'mib', 'gib', 'tib', 'pib', 'eib', 'zib', 'yib'] as const;
const NUMBER_SUFFIX: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

/** `500`, `-2.5`, `3k`, `1.5m`, `2b`. */
export function readNumber(text: string): number | null {
  const match = /^(-?\d+(?:\.\d*)?)([kmb])?$/i.exec(text);
  if (!match) return null;
  return Number(match[1]) * (NUMBER_SUFFIX[match[2]?.toLowerCase() ?? ''] ?? 1);
}

/** `10ms`, `2s`, `1.5h`, in milliseconds; a bare number is milliseconds. */
export function readDuration(text: string): number | null {
  const match = /^(\d+(?:\.\d*)?)(ms|s|min|m|hr|h|day|d|wk|w)$/.exec(text);
  return match ? Number(match[1]) * (DURATION_IN_MS[match[2] ?? ''] ?? 1) : readNumber(text);
}

/** `500mb`, `1.5gib`, in bytes; a bare number is bytes. */
export function readSize(text: string): number | null {
  const match = /^(\d+(?:\.\d*)?)([a-z]+)$/i.exec(text);
  const factor = sizeFactor(match?.[2]?.toLowerCase() ?? '');
  return match && factor !== null ? Number(match[1]) * factor : readNumber(text);
}

function sizeFactor(unit: string): number | null {
  if (unit === 'bit') return 1 / 8;
  if (unit === 'nb') return 1 / 2;
  if (unit === 'bytes') return 1;
  const decimal = SIZE_UNITS.findIndex((known) => known === unit);
  if (decimal >= 0) return 1000 ** (decimal + 1);
  const binary = BINARY_SIZE_UNITS.findIndex((known) => known === unit);
  return binary >= 0 ? 1024 ** (binary + 1) : null;
}

/** `50%` is 0.5; a bare number stays as it is. */
export function readPercentage(text: string): number | null {
  const match = /^(\d+(?:\.\d*)?)%$/.exec(text);
  return match ? Number(match[1]) / 100 : readNumber(text);
}

export function readBoolean(text: string): boolean | null {
  if (/^(?:true|1)$/i.test(text)) return true;
  return /^(?:false|0)$/i.test(text) ? false : null;
}

/** `-24h`: since then (`after`). `+7d`: until then (`before`). */
export function readRelativeDate(
  text: string,
  now: number,
): { readonly bound: 'after' | 'before'; readonly at: number } | null {
  const match = /^([+-])(\d{1,9})([wdhm])$/.exec(text);
  if (!match) return null;
  const at = now - Number(match[2]) * (DURATION_IN_MS[match[3] ?? ''] ?? 0);
  return { bound: match[1] === '-' ? 'after' : 'before', at };
}

/** A date, or a date and a time, in UTC unless an offset is written. Milliseconds since the epoch. */
export function readDate(
  text: string,
): { readonly at: number; readonly isWholeDay: boolean } | null {
  const match = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?$/.exec(
    text,
  );
  if (!match) return null;
  const at = Date.parse(`${match[1]}${match[2] ?? 'T00:00:00'}${match[3] ?? 'Z'}`);
  return Number.isNaN(at) ? null : { at, isWholeDay: match[2] === undefined };
}
