/** Settings by `section.key`. */
export type SettingsFile = Readonly<Record<string, string>>;

/** A file such as `.sentryclirc`: sections, `key=value`, comments with `#` or `;`, values perhaps in quotes. */
export function parseIni(text: string): SettingsFile {
  const settings: Record<string, string> = {};
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    const heading = /^\s*\[([^\]]+)\]/.exec(line)?.[1];
    if (heading !== undefined) section = `${heading.trim()}.`;
    else {
      const [, key, value] = /^\s*([^#;=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
      if (key !== undefined) settings[section + key] = unquote(value ?? '');
    }
  }
  return settings;
}

/** A file such as `sentry.properties`: `section.key=value`, comments with `#` or `!`. */
export function parseProperties(text: string): SettingsFile {
  const settings: Record<string, string> = {};
  for (const line of text.split(/\r?\n/)) {
    const [, key, value] = /^\s*([^#!\s=:][^=:\s]*)\s*[=:]?\s*(.*?)\s*$/.exec(line) ?? [];
    if (key !== undefined) settings[key] = value ?? '';
  }
  return settings;
}

function unquote(value: string): string {
  return (
    /^"(.*)"$|^'(.*)'$/
      .exec(value)
      ?.slice(1)
      .find((inner) => inner !== undefined) ?? value
  );
}

/** The text of such a file with one value set; everything else of it stays. */
export function setInIni(text: string, section: string, key: string, value: string): string {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  const heading = lines.findIndex((line) => line.trim() === `[${section}]`);
  if (heading < 0) {
    const gap = lines.length === 0 ? [] : [''];
    return [...lines, ...gap, `[${section}]`, `${key}=${value}`, ''].join('\n');
  }
  const after = lines.findIndex((line, index) => index > heading && /^\s*\[/.test(line));
  const end = after < 0 ? lines.length : after;
  const at = lines.findIndex(
    (line, index) => index > heading && index < end && line.split('=')[0]?.trim() === key,
  );
  const place = at < 0 ? heading + 1 : at;
  return [...lines.toSpliced(place, at < 0 ? 0 : 1, `${key}=${value}`), ''].join('\n');
}
