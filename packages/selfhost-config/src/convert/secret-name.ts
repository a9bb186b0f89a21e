/** Whether what has this name is likely to be a secret. */
export function isSecretLike(name: string): boolean {
  return /pass(?:word|wd|phrase)?|secret|token|credential|private|access[_-]?key|api[_-]?key|dsn|(?:^|[^a-z])key$/i.test(
    name,
  );
}

/** Whether a value holds something with the name of a secret, or an address with a password. */
export function holdsSecret(value: unknown): boolean {
  if (typeof value === 'string') return /\w+:\/\/[^\s:/@]*:[^\s@]+@/.test(value);
  if (Array.isArray(value)) return value.some(holdsSecret);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, each]) => (isSecretLike(name) && isValue(each)) || holdsSecret(each),
  );
}

/** Whether a text looks as a generator makes them: long, in one piece, letters and digits in turns. */
export function looksGenerated(text: string): boolean {
  if (!/^[\w+/=-]{20,}$/.test(text)) return false;
  // Words and numbers between dashes are names; a key changes between both all the time.
  return text.split(/[-_+/=]/).some((part) => (part.match(/\d+|[a-z]+/gi) ?? []).length >= 4);
}

/** Names of other places and switches tell nothing. */
function isValue(value: unknown): boolean {
  if (typeof value === 'string') return value !== '' && !/^\$\{\w+\}$/.test(value);
  return typeof value === 'number';
}
