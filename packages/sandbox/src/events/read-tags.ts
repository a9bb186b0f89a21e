import { asFilledText, asList, asObject, asText, field } from './read-json.ts';

/** Names that Sentry gives meaning itself; an SDK's own tag of that name is dropped (relay-event-normalization). */
const RESERVED = new Set(['release', 'dist', 'user', 'filename', 'function']);
const KEY = /^[a-zA-Z0-9_.:-]{1,200}$/;

/** Tags in either form, an object or a list of pairs; invalid ones are left out, the last of a name wins. */
export function readTags(value: unknown): Map<string, string> {
  const tags = new Map<string, string>();
  for (const [name, raw] of pairs(value)) {
    const key = asText(name)?.trim().replaceAll(' ', '-') ?? '';
    const text = asFilledText(raw);
    if (!KEY.test(key) || RESERVED.has(key) || !text) continue;
    if (text.length > 200 || text.includes('\n')) continue;
    tags.set(key, text);
  }
  return tags;
}

function pairs(value: unknown): readonly (readonly [unknown, unknown])[] {
  const object = asObject(value);
  if (object) return Object.entries(object);
  return asList(value).map((entry) =>
    Array.isArray(entry) ? [entry[0], entry[1]] : [field(entry, 'key'), field(entry, 'value')],
  );
}
