import type { Build, FoundScript } from '../discover/types.ts';

/** A script with its map, or a map that no script has. */
export interface Unit {
  readonly path: string;
  readonly script: FoundScript | undefined;
  /** The path of its map, where that is a file. */
  readonly map: string | undefined;
  /** Other scripts have the same map. */
  readonly isShared: boolean;
  /** An earlier unit has the same map and brings it along. */
  readonly isMapPlaced: boolean;
}

/** The parts of a build in the order in which they are uploaded. */
export const listUnits = ({ scripts, maps }: Build): readonly Unit[] => {
  const users = new Map<string, number>();
  for (const { map } of scripts)
    if (map.type === 'file') users.set(map.path, (users.get(map.path) ?? 0) + 1);
  const placed = new Set<string>();
  const units: Unit[] = scripts.map((script) => {
    const map = script.map.type === 'file' ? script.map.path : undefined;
    const isMapPlaced = map !== undefined && placed.has(map);
    if (map !== undefined) placed.add(map);
    const isShared = map !== undefined && (users.get(map) ?? 0) > 1;
    return { path: script.path, script, map, isShared, isMapPlaced };
  });
  for (const { path } of maps)
    if (!placed.has(path))
      units.push({ path, script: undefined, map: path, isShared: false, isMapPlaced: false });
  return units;
};
