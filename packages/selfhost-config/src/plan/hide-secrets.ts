// A name that speaks of a secret, and what is assigned to it in an environment file, YAML, JSON or Python.
const assigned =
  /((?:pass(?:word|wd|phrase)?|secret|token|credential|private|access[_-]?key|api[_-]?key|dsn|(?<![a-z])key)[\w."'\]-]*\s*[=:]\s*)(\S.*)$/i;
const login = /(\w+:\/\/[^\s:/@]*:)(?!\0)[^\s@]+@/g;
// A line of a key, as in a PEM file.
const keyLine = /^([-+\s]*)[A-Za-z0-9+/=]{40,}$/;
const placeholder = /<secret:[^>]+>/g;

/** A line with what looks like a secret left out. Placeholders and references to the environment stay. */
export function hideSecrets(line: string): string {
  // Placeholders speak of secrets themselves, so they step aside.
  const placeholders = line.match(placeholder) ?? [];
  const hidden = line
    .replaceAll(placeholder, '\0')
    .replaceAll(login, '$1***@')
    .replace(keyLine, '$1***')
    .replace(assigned, (whole, start: string, value: string) =>
      isReference(value) ? whole : `${start}***`,
    );
  let index = 0;
  return hidden.replaceAll('\0', () => placeholders[index++] ?? '');
}

const references = [
  /^env\("\w+"(?:, "")?\)(?:\.replace\(.*\))?$/,
  /^"?\$\{\w+\}"?$/,
  /^["']?\0?["']?$/,
  /^(?:null|true|false|None|True|False)$/,
  /^[[{(]$/,
];

/** Names another place, holds nothing, or opens a block. */
function isReference(value: string): boolean {
  const bare = value.trim().replace(/,$/, '');
  return references.some((pattern) => pattern.test(bare));
}
