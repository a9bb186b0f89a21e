import { knownReleases } from '../generated/known-releases.ts';
import { parseRange } from './range.ts';
import { compareReleases, parseRelease, type Release } from './release.ts';
import { isSdkName, runtimeOf } from './sdks.ts';
import type { Runtime, SdkName, SdkTarget } from './types.ts';

/** A target whose release is settled. */
export interface ResolvedTarget {
  /** The package that `init` comes from. */
  readonly sdk: SdkName;
  /** Where it runs. */
  readonly runtime: Runtime;
  /** The release that options are for. */
  readonly release: Release;
  /** Whether the release is no newer than what the tables were read from. */
  readonly isKnown: boolean;
}

/** Settles the release of a target: see `SdkTarget.version`. Nothing where the SDK or the version cannot be read. */
export function resolveTarget(target: SdkTarget): ResolvedTarget | undefined {
  if (!isSdkName(target.sdk)) return undefined;
  const known = knownOf(target.sdk);
  const release = settle(target.version.trim(), known);
  if (release === undefined) return undefined;
  const newest = known.find(([major]) => major === release[0]);
  return {
    sdk: target.sdk,
    runtime: runtimeOf(target),
    release,
    isKnown: newest !== undefined && compareReleases(release, newest) <= 0,
  };
}

/** The newest known release of each major, newest first. Packages that are not listed go along with the one for Node. */
function knownOf(sdk: SdkName): readonly Release[] {
  const texts: Readonly<Partial<Record<SdkName, string>>> = knownReleases;
  return (texts[sdk] ?? knownReleases['@sentry/node'])
    .split(' ')
    .map(parseRelease)
    .filter((release) => release !== undefined)
    .toReversed();
}

function settle(version: string, known: readonly Release[]): Release | undefined {
  if (/^v?\d+$/.test(version)) {
    const asked = parseRelease(version);
    return known.find(([major]) => major === asked?.[0]) ?? asked;
  }
  if (/^v?\d+\.\d+/.test(version) && !/[\sxX*|]/.test(version)) return parseRelease(version);
  const isIn = version === '' ? undefined : parseRange(version);
  if (isIn === undefined) return undefined;
  // The newest known release of the range; else the first patch of its newest minor, as gates are minors.
  for (const newest of known) {
    if (isIn(newest)) return newest;
    for (let minor = newest[1]; minor >= 0; minor -= 1) {
      const patches = Array.from({ length: 21 }, (_, patch): Release => [newest[0], minor, patch]);
      const found = patches.find(isIn);
      if (found !== undefined) return found;
    }
  }
  return parseRelease(/\d[\d.]*/.exec(version)?.[0] ?? '');
}
