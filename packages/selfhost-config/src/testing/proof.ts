/** True for `npm run proof`: counts at full size. */
export const isProof = process.env['SENTRY_KIT_PROOF'] === '1';

/** The full count for a proof, a part of it otherwise. */
export function sized(full: number, part = Math.ceil(full / 10)): number {
  return isProof ? full : part;
}

/** Prints a figure that `npm run proof` keeps. */
export function printFigure(text: string): void {
  process.stdout.write(`figure: ${text}\n`);
}
