// A name that speaks of a secret, and what is assigned to it in an environment file, YAML, JSON or Python.
const assigned =
  /((?:pass(?:word|wd|phrase)?|secret|token|credential|private|access[_-]?key|api[_-]?key|dsn|(?<![a-z])key)[\w."'\]-]*\s*[=:]\s*)(?!\s|<secret:)(.+)$/i;
const login = /(\w+:\/\/[^\s:/@]*:)(?!<secret:)[^\s@]+@/g;

/** A line with what looks like a secret left out. Placeholders and references to the environment stay. */
export function hideSecrets(line: string): string {
  const hidden = line.replaceAll(login, '$1***@');
  return hidden.replace(assigned, (whole, start: string, value: string) =>
    isReference(value) ? whole : `${start}***`,
  );
}

/** Names another place, holds nothing, or opens a block. */
function isReference(value: string): boolean {
  const bare = value.trim().replace(/,$/, '');
  return (
    /^(?:env\("\w+"(?:, "")?\)(?:\.replace\(.*\))?|"?\$\{\w+\}"?|["']?["']|null|None|true|false|True|False|[[{(])$/.test(
      bare,
    ) || /^["']?<secret:[^>]+>["']?$/.test(bare)
  );
}
