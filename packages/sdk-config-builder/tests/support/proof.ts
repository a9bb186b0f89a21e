/** The full count for `npm run proof`, a tenth otherwise. */
export function sized(full: number): number {
  return process.env['SENTRY_KIT_PROOF'] === '1' ? full : Math.ceil(full / 10);
}

/** Prints a figure that `npm run proof` keeps. */
export function printFigure(text: string): void {
  process.stdout.write(`figure: ${text}\n`);
}
