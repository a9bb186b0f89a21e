import { badRequest } from './errors.ts';

/** The small `key:value` language of Sentry's administrative lists; everything else is free text. */
export interface SimpleQuery {
  readonly text: string;
  /** The values of each key. A record passes when it has one of them. */
  readonly filters: ReadonlyMap<string, readonly string[]>;
}

/** Throws a 400 for a key that is not in `keys`, so that no filter is silently without effect. */
export function parseSimpleQuery(query: string | null, keys: readonly string[]): SimpleQuery {
  const filters = new Map<string, string[]>();
  const words: string[] = [];
  for (const [, key, quoted, bare, word] of (query ?? '').matchAll(TOKEN)) {
    if (key === undefined) {
      words.push((word ?? '').replaceAll('"', ''));
      continue;
    }
    if (!keys.includes(key)) {
      throw badRequest(
        `Invalid query: "${key}" is not a key of this list. Keys: ${keys.join(', ')}.`,
      );
    }
    filters.set(key, [...(filters.get(key) ?? []), quoted ?? bare ?? '']);
  }
  return { text: words.join(' ').toLowerCase(), filters };
}

const TOKEN = /([\w.]+):(?:"([^"]*)"|(\S+))|("[^"]*"|\S+)/g;

/** Whether one of `texts` contains the free text, and every filter agrees with what `values` says of its key. */
export function matchesSimpleQuery(
  query: SimpleQuery,
  texts: readonly string[],
  values: Readonly<Record<string, readonly string[]>>,
): boolean {
  if (query.text !== '' && !texts.some((text) => text.toLowerCase().includes(query.text))) {
    return false;
  }
  return [...query.filters].every(([key, wanted]) =>
    (values[key] ?? []).some((value) => wanted.includes(value)),
  );
}
