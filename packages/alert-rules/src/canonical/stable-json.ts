import { isRecord } from './casing.ts';

/** JSON with sorted keys and without `undefined`: equal values give equal texts. */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map((entry: unknown) => stableJson(entry)).join(',')}]`;
  }
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `${JSON.stringify(key)}:${stableJson(entry)}`);
  return `{${entries.join(',')}}`;
}

/** A list whose order means nothing, in one order; equal entries stay twice. */
export function sortEntries<Entry>(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, text: stableJson(entry) }))
    .sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)))
    .map(({ entry }) => entry);
}
