const toText = (value: unknown): string | undefined => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined;
};

/**
 * Appends a value under its name, a list by repeating the name; undefined and null add nothing.
 * Returns whether everything could be written.
 */
export const appendQuery = (query: URLSearchParams, name: string, value: unknown): boolean => {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.every((item) => appendQuery(query, name, item));
  const text = toText(value);
  if (text !== undefined) query.append(name, text);
  return text !== undefined;
};
