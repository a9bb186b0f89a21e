/** A statement of `sentry.conf.py` that starts at the first column. */
export interface PythonStatement {
  /** The name that it assigns to or calls, such as `DATABASES` or `SENTRY_OPTIONS`; empty for other statements. */
  readonly name: string;
  /** The statement without comments. */
  readonly text: string;
  /** First line, from 1. */
  readonly line: number;
}

const string = `"""[\\s\\S]*?"""|'''[\\s\\S]*?'''|"(?:\\\\.|[^"\\\\\\n])*"|'(?:\\\\.|[^'\\\\\\n])*'`;
const commentOrString = new RegExp(`(${string})|#[^\\n]*`, 'g');

/** The statements of a Python file, as far as they can be told without running it. */
export function readPython(text: string): readonly PythonStatement[] {
  const code = text.replace(commentOrString, (_all, quoted?: string) => quoted ?? '');
  const statements: { name: string; text: string; line: number }[] = [];
  for (const [index, line] of code.split('\n').entries()) {
    const current = statements.at(-1);
    if (current !== undefined && /^(?:\s|[)\]}]|$)/.test(line)) current.text += `\n${line}`;
    else if (line !== '') {
      const name = /^([A-Za-z_]\w*)\s*(?:[=[.(+]|$)/.exec(line)?.[1] ?? '';
      statements.push({ name, text: line, line: index + 1 });
    }
  }
  return statements;
}

/** Names of the environment that a Python file reads. */
export function pythonEnvironment(text: string): readonly string[] {
  const code = text.replace(commentOrString, (_all, quoted?: string) => quoted ?? '');
  return [...code.matchAll(/\b(?:env|getenv|environ(?:\.get)?)\s*[([]\s*["'](\w+)["']/g)].map(
    ([, name = '']) => name,
  );
}
