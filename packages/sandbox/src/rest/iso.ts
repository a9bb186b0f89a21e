/** A date and time as Sentry writes it. */
export function iso(timeInMs: number): string {
  return new Date(timeInMs).toISOString();
}

export function isoOrNull(timeInMs: number | null): string | null {
  return timeInMs === null ? null : iso(timeInMs);
}
