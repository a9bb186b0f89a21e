import { createSelfhostError } from '../error/error.ts';
import { quoteEnvironmentValue } from './quote.ts';
import { readEnvironmentFile } from './read.ts';

/** Whether a name can be assigned in an environment file and passed on by every program. */
function isEnvironmentName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

/** One line of an environment file; throws when the value cannot be written safely, without showing the value. */
export function environmentLine(name: string, value: string): string {
  if (!isEnvironmentName(name)) {
    throw createSelfhostError(
      'invalid-input',
      `${JSON.stringify(name)} is no name of a variable: letters, digits and _ only, no digit first.`,
    );
  }
  const quoted = quoteEnvironmentValue(value);
  if ('refused' in quoted) {
    throw createSelfhostError(
      'invalid-input',
      `The value of ${name} cannot be written to an environment file: ${quoted.refused}.`,
    );
  }
  return `${name}=${quoted.text}`;
}

/**
 * Sets one variable and leaves every other line as it is. The last assignment is replaced; else the new line stands
 * below a commented-out one of the same name; else at the end.
 */
export function setEnvironmentVariable(text: string, name: string, value: string): string {
  const line = environmentLine(name, value);
  const entry = readEnvironmentFile(text).entries.findLast((each) => each.name === name);
  const lines = text.split('\n');
  if (entry !== undefined) {
    if (entry.value === value) return text;
    const count = entry.lastLine - entry.line + 1;
    return lines.toSpliced(entry.line - 1, count, line + entry.comment).join('\n');
  }
  const suggestion = lines.findLastIndex((each) => new RegExp(`^\\s*#\\s*${name}=`).test(each));
  if (suggestion >= 0) return lines.toSpliced(suggestion + 1, 0, line).join('\n');
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
}

/**
 * Removes a variable. Comments stay, those beside the value too; an assignment that a later one overruled stays as a
 * comment, because it would count from now on.
 */
export function removeEnvironmentVariable(text: string, name: string): string {
  const lines = text.split('\n');
  const entries = readEnvironmentFile(text).entries.filter((each) => each.name === name);
  const last = entries.at(-1);
  for (const entry of entries.toReversed()) {
    const count = entry.lastLine - entry.line + 1;
    const old = lines.slice(entry.line - 1, entry.line - 1 + count);
    const comment = entry.comment.trim();
    const kept =
      entry === last ? (comment === '' ? [] : [comment]) : old.map((line) => `# ${line}`);
    lines.splice(entry.line - 1, count, ...kept);
  }
  return lines.join('\n');
}
