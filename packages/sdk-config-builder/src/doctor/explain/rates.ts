import type { Language } from './names.ts';

/** A rate as an SDK reads it: the share that it comes to, and why where that is not what was written. */
export interface RateReading {
  /** 0 to 1. */
  readonly share: number;
  /** What is wrong with what was written. */
  readonly because?: string;
}

/** What is written where a rate is expected, for people. */
export function showRate(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

/**
 * The share of errors that a rate lets through. Nobody refuses a wrong one: JavaScript 7 compares it as it is, 8 and newer take
 * it for 1, Python and Go compare it as it is. Sources: getsentry/sentry-javascript packages/core/src (client.ts,
 * utils/parseSampleRate.ts), getsentry/sentry-python sentry_sdk/client.py, getsentry/sentry-go client.go.
 */
export function readErrorRate(value: unknown, language: Language, major: number): RateReading {
  if (value === undefined || value === null) return { share: 1 };
  const rate = language === 'javascript' && major >= 8 ? parse(value) : value;
  if (isRate(rate)) return { share: rate };
  if (typeof rate === 'boolean' && language === 'python') return { share: rate ? 1 : 0 };
  const because = `${showRate(value)} is no rate`;
  if (language === 'javascript' && major >= 8) return { share: 1, because };
  const isBelow = typeof rate === 'number' && rate < 0;
  // In Go nothing is below NaN.
  return { share: isBelow || (language === 'go' && Number.isNaN(rate)) ? 0 : 1, because };
}

/**
 * The share of traces that a rate keeps. All SDKs turn tracing on for whatever is written, and keep nothing where it is no
 * rate. Sources: getsentry/sentry-javascript packages/core/src/tracing/sampling.ts, getsentry/sentry-python
 * sentry_sdk/tracing_utils.py, getsentry/sentry-go tracing.go.
 */
export function readTraceRate(value: unknown, language: Language, major: number): RateReading {
  const rate = language === 'javascript' && major >= 8 ? parse(value) : value;
  if (isRate(rate)) return { share: rate };
  if (typeof rate === 'boolean') return { share: rate ? 1 : 0 };
  return {
    share: 0,
    because: Number.isNaN(value) ? 'NaN' : `${showRate(value)} is no rate`,
  };
}

/** Whether a value is a rate that every SDK takes. */
export function isRate(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

// From 8 on texts and switches are read as numbers.
function parse(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' ? Number.parseFloat(value) : value;
}
