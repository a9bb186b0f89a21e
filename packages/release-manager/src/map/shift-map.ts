import type { Edit } from '../plan/source-map-steps.ts';
import { readJsonElements, readJsonObject, type JsonObject } from './json-members.ts';
import { shiftMappings, type Insertion } from './shift-mappings.ts';

const memberOf = (object: JsonObject | undefined, name: string) =>
  object?.members.findLast(({ key }) => key === name);

const numberAt = (bytes: Buffer, object: JsonObject | undefined, name: string) => {
  const member = memberOf(object, name);
  if (!member) return undefined;
  const value = Number(bytes.toString('latin1', member.from, member.to));
  return Number.isSafeInteger(value) ? { value, member } : undefined;
};

/** The changes of a source map that follow text put into its script; undefined when it has no mappings. */
export const shiftMap = (
  bytes: Buffer,
  map: JsonObject,
  insertion: Insertion,
): readonly Edit[] | undefined => {
  const sections = memberOf(map, 'sections');
  if (sections) return shiftSections(bytes, sections.from, insertion);
  const mappings = memberOf(map, 'mappings');
  if (!mappings || bytes[mappings.from] !== 0x22) return undefined;
  const edit = shiftMappings(bytes, { from: mappings.from + 1, to: mappings.to - 1 }, insertion);
  return edit ? [edit] : [];
};

/** An index map: the sections that begin behind the text on its line move, and the one that it is in changes. */
const shiftSections = (bytes: Buffer, from: number, insertion: Insertion): readonly Edit[] => {
  const edits: Edit[] = [];
  let around: { readonly map: number; readonly line: number; readonly column: number } | undefined;
  for (const at of readJsonElements(bytes, from)) {
    const section = readJsonObject(bytes, at);
    const offset = memberOf(section, 'offset');
    const place = offset && readJsonObject(bytes, offset.from);
    const line = numberAt(bytes, place, 'line')?.value;
    const column = numberAt(bytes, place, 'column');
    if (line === undefined || !column || line > insertion.line) break;
    if (line === insertion.line && column.value >= insertion.column) {
      const { member, value } = column;
      edits.push({
        offset: member.from,
        remove: member.to - member.from,
        insert: String(value + insertion.length),
      });
    } else {
      const map = memberOf(section, 'map');
      around = map && { map: map.from, line, column: column.value };
    }
  }
  const inner = around && readJsonObject(bytes, around.map);
  if (!around || !inner) return edits;
  const column = insertion.column - (around.line === insertion.line ? around.column : 0);
  const line = insertion.line - around.line;
  // Sections stand in the order of their places, so the one around the text is before those behind it.
  return [...(shiftMap(bytes, inner, { ...insertion, line, column }) ?? []), ...edits];
};
