import type { Edit } from '../plan/source-map-steps.ts';
import { readDebugId, type MapOutline } from './read-map.ts';

/**
 * Writes an id into a map: under the key of ECMA-426 and the one that older servers and programs read. A map that has
 * either is given no second key; another id there is replaced.
 */
export const setMapId = (bytes: Buffer, map: MapOutline, debugId: string): readonly Edit[] => {
  const present = map.members.filter(({ key }) => key === 'debugId' || key === 'debug_id');
  if (present.length > 0)
    return present.flatMap(({ from, to }) => {
      const value = bytes.toString('latin1', from, to);
      return readDebugId(value.slice(1, -1)) === debugId
        ? []
        : [{ offset: from, remove: to - from, insert: JSON.stringify(debugId) }];
    });
  const comma = map.members.length > 0 ? ',' : '';
  return [
    {
      offset: map.from + 1,
      remove: 0,
      insert: `"debug_id":"${debugId}","debugId":"${debugId}"${comma}`,
    },
  ];
};
