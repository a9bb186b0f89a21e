import { isRecord, name, unknownKeys, type Path, type Problem } from './problems.ts';

const COUNTS = ['requestsPerSecond', 'concurrency'] as const;
const VIEW_COUNTS = ['requests', 'windowInSeconds', 'concurrency'] as const;
const QUERY_COUNTS = ['maximumRangeInMs', 'maximumProjects'] as const;

export function checkLimits(value: unknown): Problem[] {
  const path = ['limits'];
  if (value === undefined) return [];
  if (!isRecord(value)) return [wrong(path, 'an object', value)];
  const { views, queries, noneHeaders } = value;
  return [
    ...unknownKeys(value, [...COUNTS, 'views', 'queries', 'noneHeaders'], path),
    ...checkCounts(value, COUNTS, path),
    ...checkViews(views, [...path, 'views']),
    ...(queries === undefined ? [] : checkQueries(queries, [...path, 'queries'])),
    ...(noneHeaders === undefined || typeof noneHeaders === 'boolean'
      ? []
      : [wrong([...path, 'noneHeaders'], 'true or false', noneHeaders)]),
  ];
}

function checkViews(value: unknown, path: Path): Problem[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [wrong(path, 'a list', value)];
  return value.flatMap((view: unknown, index): Problem[] => {
    const viewPath = [...path, index];
    if (!isRecord(view)) return [wrong(viewPath, 'an object with a path', view)];
    const hasPath = typeof view['path'] === 'string' || view['path'] instanceof RegExp;
    return [
      ...unknownKeys(view, ['path', ...VIEW_COUNTS], viewPath),
      ...(hasPath
        ? []
        : [wrong([...viewPath, 'path'], 'a path or a regular expression', view['path'])]),
      ...checkCounts(view, VIEW_COUNTS, viewPath),
    ];
  });
}

function checkQueries(value: unknown, path: Path): Problem[] {
  if (!isRecord(value)) return [wrong(path, 'an object', value)];
  return [...unknownKeys(value, QUERY_COUNTS, path), ...checkCounts(value, QUERY_COUNTS, path)];
}

function checkCounts(
  value: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  path: Path,
): Problem[] {
  return keys.flatMap((key) => {
    const count = value[key];
    if (count === undefined) return [];
    if (typeof count === 'number' && Number.isInteger(count) && count > 0) return [];
    return [wrong([...path, key], 'a whole number above 0', count)];
  });
}

function wrong(path: Path, expected: string, value: unknown): Problem {
  return { path, message: `expected ${expected}, got ${name(value)}` };
}
