import { readJsonObject, type JsonObject } from './json-members.ts';

/** A source map, of which only the outline has been read. */
export interface MapOutline extends JsonObject {
  /** The id that it has; the older key `debug_id` wins over `debugId`, as in sentry-cli 3.8.0. */
  readonly debugId: string | undefined;
  readonly isIndexed: boolean;
  readonly hasMappings: boolean;
}

// A line that keeps the file from being run as a script (ECMA-426, section on the JSON prefix).
const prefix = ")]}'";

const uuid = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/** A debug id in the form that Sentry writes: lower case, with hyphens. Undefined when it is none. */
export const readDebugId = (text: string): string | undefined =>
  uuid.test(text)
    ? text
        .replaceAll('-', '')
        .toLowerCase()
        .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    : undefined;

/** Reads the outline of a source map; undefined when it is no JSON object or breaks off. */
export const readMap = (bytes: Buffer): MapOutline | undefined => {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (bytes.toString('latin1', start, start + 4) === prefix) start = bytes.indexOf(0x0a) + 1;
  const object = readJsonObject(bytes, start);
  if (!object) return undefined;
  const ids = ['debug_id', 'debugId'].flatMap((name) => {
    const member = object.members.findLast(({ key }) => key === name);
    return member
      ? (readDebugId(bytes.toString('latin1', member.from + 1, member.to - 1)) ?? [])
      : [];
  });
  const has = (name: string): boolean => object.members.some(({ key }) => key === name);
  return {
    ...object,
    debugId: ids[0],
    isIndexed: has('sections'),
    hasMappings: has('sections') || has('mappings'),
  };
};
