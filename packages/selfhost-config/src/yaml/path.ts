/** Keys and indexes that lead to a value. */
export type YamlPath = readonly (string | number)[];

/** Whether a value is a plain map. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  let current = value;
  for (const key of path) {
    if (Array.isArray(current) && typeof key === 'number') current = current[key];
    else if (isMap(current) && Object.hasOwn(current, key)) current = current[key];
    else return undefined;
  }
  return current;
}

/** A copy of a value with another one at a path; undefined removes, maps on the way are made. */
export function withValueAt(value: unknown, path: YamlPath, changed: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return changed;
  if (typeof key === 'number') {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    const item = withValueAt(items[key], rest, changed);
    return item === undefined
      ? items.toSpliced(key, 1)
      : items.toSpliced(Math.min(key, items.length), 1, item);
  }
  const map = isMap(value) ? value : {};
  const inner = withValueAt(map[key], rest, changed);
  if (inner !== undefined) return { ...map, [key]: inner };
  return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
}

/** A scalar as text; empty for nothing and for collections. */
export function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
