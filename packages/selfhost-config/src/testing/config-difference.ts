/** Where two configurations differ: the path of the topmost value that only one of them has, or that is another. */
export function changedPaths(before: unknown, after: unknown, path = ''): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isMap(before) || !isMap(after)) return [path];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    changedPaths(before[key], after[key], path === '' ? key : `${path}.${key}`),
  );
}

/** Whether one of the patterns names a path; `*` is any one name. */
export function isPlanned(path: string, patterns: readonly string[]): boolean {
  const names = path.split('.');
  return patterns.some((pattern) => {
    const parts = pattern.split('.');
    return (
      parts.length <= names.length &&
      parts.every((part, index) => part === '*' || part === names[index])
    );
  });
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
