/** `comparison_interval` and `comparisonInterval` are one key to Sentry. */
function camelCase(key: string): string {
  return key.replaceAll(/(?<=.)_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The same value with every key in camelCase. */
export function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => camelKeys(entry));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [camelCase(key), camelKeys(entry)]),
  );
}

/** The keys of an object in camelCase, what is inside untouched; of anything else, nothing. */
export function camelFields(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [camelCase(key), entry]));
}

/** An object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
