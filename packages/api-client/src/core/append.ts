/**
 * Appends a value to a query or a form, a list by repeating the name; undefined and null add
 * nothing. Returns whether everything could be written.
 */
export const append = (
  target: URLSearchParams | FormData,
  name: string,
  value: unknown,
): boolean => {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.every((item) => append(target, name, item));
  // An invalid date becomes null.
  const item = value instanceof Date ? value.toJSON() : value;
  if (item instanceof Blob && target instanceof FormData) target.append(name, item);
  else if (typeof item === 'string') target.append(name, item);
  else if (typeof item === 'boolean' || (typeof item === 'number' && Number.isFinite(item)))
    target.append(name, String(item));
  else return false;
  return true;
};
