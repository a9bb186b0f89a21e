import { isObject } from '../read-fields.ts';

const inCamel = (key: string): string =>
  key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const inSnake = (key: string): string =>
  key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What people write under these keys is theirs, whatever its letters. */
const OPAQUE = new Set(['comparison', 'data', 'assertion', 'headers', 'body']);

/** A body in either casing (getsentry/sentry, src/sentry/api/serializers/rest_framework/base.py, CamelSnakeSerializer). */
export function camelCased(value: unknown): unknown {
  return renamed(value, inCamel, OPAQUE);
}

/** Every key, whoever wrote it. */
export function camelCasedAll(value: unknown): unknown {
  return renamed(value, inCamel, new Set());
}

export function snakeCased(value: unknown): unknown {
  return renamed(value, inSnake, new Set());
}

function renamed(
  value: unknown,
  rename: (key: string) => string,
  opaque: ReadonlySet<string>,
): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => renamed(entry, rename, opaque));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      const name = rename(key);
      return [name, opaque.has(name) ? entry : renamed(entry, rename, opaque)];
    }),
  );
}
