/** The value of a text as Python writes it; nothing for bytes and for what is put together where it runs. */
export function pythonString(source: string): string | undefined {
  const match = /^([rRbBuU]*)("""|'''|"|')([\s\S]*)\2$/.exec(source);
  if (match === null || /b/i.test(match[1] ?? '')) return undefined;
  const [, prefix = '', , body = ''] = match;
  return /r/i.test(prefix) ? body : unescaped(body);
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  '\n': '',
};

function unescaped(text: string): string {
  return text.replaceAll(/\\([\s\S])/g, (all, character: string) =>
    character in ESCAPES ? (ESCAPES[character] ?? '') : /[\\'"]/.test(character) ? character : all,
  );
}
