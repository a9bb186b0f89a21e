import { idMark } from '../inject/apply-edits.ts';
import type { Edit } from '../plan/source-map-steps.ts';
import { readDebugId, type MapOutline } from './read-map.ts';

const value = `"${idMark}"`;
const keys = `"debug_id":${value},"debugId":${value}`;
const keysBefore = `${keys},`;

/**
 * Writes an id into a map, as text with the mark of it: under the key of ECMA-426 and the one that older servers and programs read. A map that has
 * either is given no second key; another id there is replaced.
 */
export const setMapId = (bytes: Buffer, map: MapOutline, debugId: string): readonly Edit[] => {
  const present = map.members.filter(({ key }) => key === 'debugId' || key === 'debug_id');
  if (present.length > 0)
    return present.flatMap(({ from, to }) => {
      const known = bytes.toString('latin1', from + 1, to - 1);
      return readDebugId(known) === debugId
        ? []
        : [{ offset: from, remove: to - from, insert: value }];
    });
  return [{ offset: map.from + 1, remove: 0, insert: map.members.length > 0 ? keysBefore : keys }];
};
