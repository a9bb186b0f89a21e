import type { DsnComponents } from '@sentry/core';

/** The organization's id: as it is given, else from the host of a DSN such as `o1.ingest.sentry.io`. */
export function orgIdOf(
  dsn: DsnComponents | undefined,
  given: string | number | undefined,
): string | undefined {
  return given === undefined ? /^o(\d+)\./.exec(dsn?.host ?? '')?.[1] : String(given);
}
