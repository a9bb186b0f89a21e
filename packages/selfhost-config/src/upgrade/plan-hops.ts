import { findTag, readTag, tagVersions } from '../atlas/read-tag.ts';
import { compareVersions, isVersion } from '../atlas/version.ts';
import { createSelfhostError } from '../error/error.ts';
import { findHops, hopObstacle, type HopRelease } from './find-hops.ts';
import { hardStops } from './hard-stops.ts';
import { compareTags, type HopChanges } from './hop-changes.ts';
import { releaseNotes, type ReleaseNote } from './notes.ts';

/** One release to land on during an upgrade. */
export interface UpgradeHop {
  /** Where it starts. */
  readonly from: string;
  /** Where it lands. */
  readonly to: string;
  /** Why the upgrade cannot go further at once; absent on the last hop. */
  readonly reason?: string;
  /** What differs; absent when one of the two releases is not in the atlas. */
  readonly changes?: HopChanges;
  /** What an operator has to do or to know. */
  readonly notes: readonly ReleaseNote[];
}

/** The releases to land on from one to a later one. Throws when that is no upgrade, or when no way leads there. */
export function planHops(from: string, to: string): readonly UpgradeHop[] {
  const target = findTag(to);
  if (!isVersion(from) || target === undefined) {
    const unknown = isVersion(from) ? to : from;
    throw createSelfhostError(
      'invalid-input',
      `An upgrade from ${from} to ${to} cannot be planned: ${JSON.stringify(unknown)} is no release that this package knows. It knows ${tagVersions().at(0)} to ${tagVersions().at(-1)}.`,
    );
  }
  if (compareVersions(from, to) >= 0) {
    throw createSelfhostError(
      'invalid-input',
      `From ${from} to ${to} is no upgrade. Migrations have no way back: to return to an older release, restore a backup that was made with it.`,
    );
  }
  const landings = new Set([...hardStops.map(({ version }) => version), ...tagVersions()]);
  const releases = [...landings].map(hopRelease);
  const start = hopRelease(from);
  const way = findHops(start, hopRelease(to), releases);
  if (way === undefined) {
    const obstacle =
      hopObstacle(start, hopRelease(to)) ?? 'no release between them can be landed on';
    throw createSelfhostError(
      'invalid-input',
      `There is no way from ${from} to ${to}: ${obstacle}.`,
    );
  }
  return way.map(({ version }, index) =>
    describeHop(way[index - 1]?.version ?? from, version, way[index + 1]),
  );
}

function hopRelease(version: string): HopRelease {
  const tag = findTag(version);
  return { version, line: tag?.clickhouse.line, ladder: tag?.clickhouse.ladder ?? [] };
}

function describeHop(from: string, to: string, next: HopRelease | undefined): UpgradeHop {
  const reason = next === undefined ? undefined : hopObstacle(hopRelease(from), next);
  const [old, fresh] = [findTag(from), findTag(to)];
  return {
    from,
    to,
    ...(reason === undefined ? {} : { reason }),
    ...(old === undefined || fresh === undefined ? {} : { changes: compareTags(old, readTag(to)) }),
    notes: releaseNotes.filter(
      ({ version }) => compareVersions(from, version) < 0 && compareVersions(version, to) <= 0,
    ),
  };
}
