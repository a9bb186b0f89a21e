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

/** How long a test with many cases may take: ten times as many take longer, and so does a busy machine. */
export const PATIENCE_IN_MS = isProof ? 1_800_000 : 240_000;
