const author = 'Written from a description by @sentry-kit/selfhost-config';

/** The first line of a file that is written as a whole. */
export function generatedBy(version: string): string {
  return `${author}, for self-hosted Sentry ${version}.`;
}

/** Whether a text is a file that this package wrote as a whole, and may replace. */
export function isGenerated(text: string): boolean {
  return text.slice(0, text.indexOf('\n')).includes(`${author}, for`);
}
