/** Attributes of a span or a resource. */
export type ReadableAttributes = Readonly<Record<string, unknown>>;

/** The value under the first of the keys that is there: the current key, then its older names. */
export function readAttribute(attributes: ReadableAttributes, keys: readonly string[]): unknown {
  for (const key of keys) {
    const value = attributes[key];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Like `readAttribute`, for attributes that are text. */
export function readText(
  attributes: ReadableAttributes,
  keys: readonly string[],
): string | undefined {
  const value = readAttribute(attributes, keys);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
