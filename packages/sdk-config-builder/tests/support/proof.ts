/** Prints a figure that `npm run proof` keeps. */
export function printFigure(text: string): void {
  process.stdout.write(`figure: ${text}\n`);
}
