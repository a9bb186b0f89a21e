/** Full counts with SENTRY_KIT_PROOF=1, a tenth of them otherwise. */
export function runs(full: number): { numRuns: number; seed: number } {
  const numRuns = process.env['SENTRY_KIT_PROOF'] === '1' ? full : Math.ceil(full / 10);
  return { numRuns, seed: 20260901 };
}
