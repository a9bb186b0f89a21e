import { compareVersions } from '../atlas/version.ts';
import { hardStops } from './hard-stops.ts';

/** What a way through releases depends on. */
export interface HopRelease {
  /** The release. */
  readonly version: string;
  /** The line of its ClickHouse, such as `25.3`; absent when it is not known. */
  readonly line?: string | undefined;
  /** The lines that its script can start from; empty where a new image needs no script. */
  readonly ladder: readonly string[];
}

/** Why one jump is not possible; undefined when it is. */
export function hopObstacle(from: HopRelease, to: HopRelease): string | undefined {
  const stop = hardStops.find(
    ({ version }) =>
      compareVersions(from.version, version) < 0 && compareVersions(version, to.version) < 0,
  );
  if (stop !== undefined) return `${stop.version} is a hard stop (${stop.reference})`;
  if (from.line === undefined || to.line === undefined) return undefined;
  if (from.line === to.line || to.ladder.length === 0 || to.ladder.includes(from.line))
    return undefined;
  return `ClickHouse ${from.line} of ${from.version} is not among the versions that install/upgrade-clickhouse.sh of ${to.version} can start from (${to.ladder.join(', ')})`;
}

/** The fewest releases to land on, the target included; undefined when no way leads there. */
export function findHops(
  from: HopRelease,
  to: HopRelease,
  releases: readonly HopRelease[],
): readonly HopRelease[] | undefined {
  const between = releases.filter(
    ({ version }) =>
      compareVersions(from.version, version) < 0 && compareVersions(version, to.version) < 0,
  );
  const nodes = [from, ...between.toSorted((a, b) => compareVersions(a.version, b.version)), to];
  const ways: (readonly HopRelease[] | undefined)[] = nodes.map(() => undefined);
  ways[nodes.length - 1] = [];
  for (let index = nodes.length - 2; index >= 0; index -= 1) {
    const node = nodes[index] ?? from;
    // Newer releases are tried first: of two equally short ways the one with the larger first jump is taken.
    for (let next = nodes.length - 1; next > index; next -= 1) {
      const target = nodes[next];
      const rest = ways[next];
      if (target === undefined || rest === undefined) continue;
      const known = ways[index];
      if (known !== undefined && known.length <= rest.length + 1) continue;
      if (hopObstacle(node, target) === undefined) ways[index] = [target, ...rest];
    }
  }
  return ways[0];
}
