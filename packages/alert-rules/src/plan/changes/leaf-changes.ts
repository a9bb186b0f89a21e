import { isRecord } from '../../canonical/casing.ts';
import { stableJson } from '../../canonical/stable-json.ts';
import type { AlertChange } from '../types.ts';

type Path = AlertChange['path'];

/** Where two values differ, as deep as they are of one kind. */
export function leafChanges(from: unknown, to: unknown, path: Path = []): readonly AlertChange[] {
  if (stableJson(from) === stableJson(to)) return [];
  const isOneKind = isRecord(from) && isRecord(to) && from['type'] === to['type'];
  if (!isOneKind) {
    return [
      {
        path,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      },
    ];
  }
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...keys].flatMap((key) => leafChanges(from[key], to[key], [...path, key]));
}
