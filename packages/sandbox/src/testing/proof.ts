/** How often a property is tried: in full by `npm run proof`, a twentieth of it otherwise. */
export function trials(full: number): number {
  return process.env['SENTRY_KIT_PROOF'] === '1' ? full : Math.ceil(full / 20);
}
