import { InvalidArgumentError } from 'commander';

/** Reads ISO 8601, or seconds since 1970 as sentry-cli takes them. */
export function readTime(text: string): Date {
  const time = /^\d+(?:\.\d+)?$/.test(text) ? new Date(Number(text) * 1000) : new Date(text);
  if (!Number.isNaN(time.getTime())) return time;
  throw new InvalidArgumentError('Write 2026-01-31T12:00:00Z, or seconds since 1970.');
}
