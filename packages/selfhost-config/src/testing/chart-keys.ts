/** What a chart's values.yaml says of a key: its type where an example shows one. */
export type ChartKeys = ReadonlyMap<
  string,
  'map' | 'list' | 'string' | 'number' | 'boolean' | 'any'
>;

/**
 * Every key that a values.yaml shows, in use or as a comment, by its path. Read by indentation, because
 * the comments between are no YAML.
 */
export function readChartKeys(text: string): ChartKeys {
  const keys = new Map<string, 'map' | 'list' | 'string' | 'number' | 'boolean' | 'any'>();
  let stack: { indent: number; path: string }[] = [];
  for (const line of text.split('\n')) {
    const match =
      /^(?<indent>\s*)(?:#\s?(?<more>\s*))?(?<key>[A-Za-z][\w-]*):(?:\s+(?<value>.*))?$/.exec(line);
    const { indent = '', more = '', key = '', value = '' } = match?.groups ?? {};
    if (!match) continue;
    const depth = indent.length + more.length;
    stack = stack.filter((entry) => entry.indent < depth);
    const path = [stack.at(-1)?.path, key].filter(Boolean).join('.');
    stack.push({ indent: depth, path });
    const type = typeOf(value.replace(/\s+#.*$/, '').trim());
    if (!keys.has(path) || keys.get(path) === 'any') keys.set(path, type);
  }
  return keys;
}

function typeOf(value: string): 'map' | 'list' | 'string' | 'number' | 'boolean' | 'any' {
  if (value.startsWith('{')) return 'map';
  if (value.startsWith('[')) return 'list';
  if (/^(?:true|false)$/.test(value)) return 'boolean';
  if (/^\d+$/.test(value)) return 'number';
  return value === '' ? 'any' : 'string';
}
