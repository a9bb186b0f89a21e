import type { Statement } from './read.ts';
import type { EnvironmentProblem } from './types.ts';

type Found = Pick<EnvironmentProblem, 'kind' | 'message'>;

// install/_lib.sh of getsentry/self-hosted sources .env and .env.custom with bash.
/** What bash does to an assignment that Compose reads otherwise; undefined when both agree. */
export function shellProblem(statement: Statement): Found | undefined {
  const { name, value, quote, separator, written, rest } = statement;
  if (value === null) return runs(`bash takes the bare word ${name} as a command`);
  if (!/^[A-Za-z_]\w*$/.test(name)) return runs(`bash takes ${name} as a command, not as a name`);
  if (separator !== '=') {
    return runs(`bash allows no space around the equals sign of ${name} and no colon`);
  }
  if (quote !== 'single' && /`|\$\(/.test(written)) {
    return runs(`bash executes the command substitution in ${name}`);
  }
  if (quote !== 'single' && /\$[$\d@*#?![-]/.test(written)) {
    return differs(`bash replaces the special parameter after the dollar sign in ${name}`);
  }
  if (!/^[ \t]*(?:[ \t]#.*)?$/.test(rest)) {
    return differs(
      `something other than a space and a comment follows the value of ${name}, which bash keeps`,
    );
  }
  if (quote === 'none') return unquotedProblem(name, written);
  if (quote === 'single' && written.includes("\\'")) {
    return differs(`bash knows no escaped quote inside the single quotes of ${name}`);
  }
  if (quote === 'double' && !/^(?:[^\\]|\\[$"\\])*$/.test(written)) {
    return differs(`bash and Compose read the backslash in ${name} differently`);
  }
  return undefined;
}

function unquotedProblem(name: string, value: string): Found | undefined {
  if (/[;&|<>()]/.test(value)) {
    return runs(`bash takes a part of the unquoted value of ${name} as a command or redirection`);
  }
  if (/[ \t]/.test(value)) {
    return runs(`bash ends the unquoted value of ${name} at the first space and runs the rest`);
  }
  if (/["'\\]/.test(value)) {
    return differs(`bash removes the quotes and backslashes in the unquoted value of ${name}`);
  }
  if (/^~|[:=]~/.test(value))
    return differs(`bash replaces the tilde in ${name} by a home directory`);
  return undefined;
}

function runs(what: string): Found {
  return { kind: 'runs-command', message: `${what}; put the value in single quotes.` };
}

function differs(what: string): Found {
  return { kind: 'differs', message: `${what}; put the value in single quotes.` };
}
