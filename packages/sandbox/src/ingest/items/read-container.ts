import { asList, asObject, field, type JsonObject } from '../../events/read-json.ts';

/** `{ items: […] }`, the form of logs, metrics and newer spans; null when it is another. */
export function readContainer(json: unknown): readonly JsonObject[] | null {
  const items = field(json, 'items');
  if (!Array.isArray(items)) return null;
  return asList(items)
    .map(asObject)
    .filter((item) => item !== null);
}

/** `{ name: { type, value } }` as `{ name: value }`. */
export function readAttributes(value: unknown): JsonObject {
  return Object.fromEntries(
    Object.entries(asObject(value) ?? {}).map(([name, attribute]) => [
      name,
      asObject(attribute) ? field(attribute, 'value') : attribute,
    ]),
  );
}
