/** A value as it may be written, or why it may not. */
export type Quoted = { readonly text: string } | { readonly refused: string };

/**
 * Writes a value so that Docker Compose, bash and `docker run` read the same: plain where no program sees a special
 * character, else in single quotes, and in double quotes when it holds an apostrophe and nothing that these expand.
 */
export function quoteEnvironmentValue(value: string): Quoted {
  const refused = refusal(value);
  if (refused !== undefined) return { refused };
  if (/^[\w./:@%+,-]*$/.test(value)) return { text: value };
  return { text: value.includes("'") ? `"${value}"` : `'${value}'` };
}

function refusal(value: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- these are what is refused
  const control = /[\u0000-\u0008\u000a-\u001f\u007f]/.exec(value)?.[0];
  if (control !== undefined) {
    const code = control.charCodeAt(0).toString(16).padStart(4, '0');
    return `it holds the control character U+${code.toUpperCase()}, which an environment file cannot carry through every program`;
  }
  if (/\p{Surrogate}/u.test(value))
    return 'it holds half of a surrogate pair, which no file can hold';
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(value)) {
    return 'it ends in a backslash, which Compose takes as an escape of the closing quote';
  }
  if (value.includes("'") && /["$`\\]/.test(value)) {
    return 'it holds an apostrophe together with one of " $ ` \\, and no quoting is read alike by Compose and bash';
  }
  return undefined;
}
