import type { Diagnostic } from '../diagnostic/types.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';

/** Options that every command takes. */
export interface GlobalOptions {
  /** Results as JSON. */
  readonly json?: boolean;
}

/** Prints a result: as JSON for programs, as text for people. */
export function print(host: Host, options: GlobalOptions, value: unknown, text: string): void {
  if (options.json === true) host.write(`${JSON.stringify(value, undefined, 2)}\n`);
  else if (text !== '') host.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Findings as text, with what to do about each. */
export function findingLines(host: Host, findings: readonly Diagnostic[]): readonly string[] {
  const tones = { error: 31, warning: 33, info: 36 };
  return findings.flatMap(({ severity, path, message, hint, code, reference }) => [
    `${paint(host, tones[severity], severity)}: ${placeOf(path)}${message} (${code})`,
    ...(hint === undefined ? [] : [`  ${hint}`]),
    ...(reference === undefined ? [] : [`  see ${reference}`]),
  ]);
}

/** `file:line` or `a.b`. */
function placeOf(path: Diagnostic['path']): string {
  if (path.length === 0) return '';
  return `${path.join(/[./]/.test(String(path[0])) ? ':' : '.')}: `;
}

/** Prints findings where they do not mix with a result. */
export function printFindings(host: Host, findings: readonly Diagnostic[]): void {
  for (const line of findingLines(host, findings)) host.writeError(`${line}\n`);
}

/** A plan or a difference in colours: what comes is green, what goes is red, commands stand out. */
export function paintPlan(host: Host, text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (/^ {2}\+ /.test(line)) return paint(host, 32, line);
      if (/^ {2}- /.test(line)) return paint(host, 31, line);
      if (/^[$!] /.test(line)) return paint(host, 36, line);
      return line;
    })
    .join('\n');
}

/** The exit code for findings: an error refuses. */
export function exitCodeOf(findings: readonly Diagnostic[]): number {
  return findings.some(({ severity }) => severity === 'error') ? EXIT.refused : EXIT.done;
}

function paint(host: Host, tone: number, text: string): string {
  return host.isColored ? `\u001b[${tone}m${text}\u001b[0m` : text;
}
