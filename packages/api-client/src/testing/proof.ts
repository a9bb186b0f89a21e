/** Runs of a property: the full count under `npm run proof`, a tenth of it otherwise. */
export const runs = (fullCount: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: process.env['SENTRY_KIT_PROOF'] === '1' ? fullCount : Math.ceil(fullCount / 10),
  seed: 20_260_101,
});
