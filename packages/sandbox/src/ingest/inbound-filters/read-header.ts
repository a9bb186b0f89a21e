import { asList, asObject, asText, field, type JsonObject } from '../../events/read-json.ts';

/** A header of the request that an event is about, whatever its case; an object or pairs. Empty when there is none. */
export function headerOf(event: JsonObject, name: string): string {
  const headers = field(field(event, 'request'), 'headers');
  const object = asObject(headers);
  const pairs: readonly (readonly unknown[])[] = object
    ? Object.entries(object)
    : asList(headers).map(asList);
  const found = pairs.find(([key]) => asText(key)?.toLowerCase() === name);
  return asText(found?.[1]) ?? '';
}
