import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printFigure } from '../testing/proof.ts';
import { hasNoSelfHosted, selfHostedFolder } from '../testing/self-hosted.ts';
import { findHops, type HopRelease } from './find-hops.ts';
import { planHops } from './plan-hops.ts';

const versionsOf = (from: string, to: string) => planHops(from, to).map((hop) => hop.to);

describe('planHops', () => {
  it.each([
    ['26.7.0', '26.8.0', ['26.8.0']],
    ['25.5.1', '26.8.0', ['26.8.0']],
    ['24.1.0', '26.8.0', ['24.8.0', '25.5.1', '26.8.0']],
    ['23.6.2', '26.8.0', ['23.11.0', '24.8.0', '25.5.1', '26.8.0']],
    ['24.8.0', '25.5.1', ['25.5.1']],
    ['24.7.1', '24.9.0', ['24.8.0', '24.9.0']],
    ['21.6.3', '23.11.0', ['23.6.2', '23.11.0']],
    ['9.1.2', '23.11.0', ['21.5.0', '21.6.3', '23.6.2', '23.11.0']],
  ])('goes from %s to %s by %j', (from, to, hops) => {
    expect(versionsOf(from, to)).toEqual(hops);
  });

  it('says why it lands where it does', () => {
    expect(planHops('24.1.0', '24.9.0').map((hop) => hop.reason)).toEqual([
      '24.8.0 is a hard stop (sentry-kubernetes/charts#1573)',
      undefined,
    ]);
  });
});

describe('findHops', () => {
  const release = (version: string, line: string, ladder: string[] = []): HopRelease => ({
    version,
    line,
    ladder,
  });
  // As on the branch after 26.8.0, where install/upgrade-clickhouse.sh starts from 25.3 only.
  const releases = [
    release('25.8.0', '23.8', ['21.8', '23.8']),
    release('25.9.0', '25.3', ['23.8', '24.8', '25.3']),
    release('26.8.0', '25.3', ['23.8', '24.8', '25.3']),
    release('26.9.0', '25.8', ['25.3', '25.8']),
  ];

  it('climbs a ladder of ClickHouse that no documentation names', () => {
    const [old, , , newest] = releases;
    if (old === undefined || newest === undefined) throw new Error('unreachable');
    expect(findHops(old, newest, releases)?.map(({ version }) => version)).toEqual([
      '26.8.0',
      '26.9.0',
    ]);
    expect(findHops(old, newest, [])).toBeUndefined();
  });
});

describe.skipIf(hasNoSelfHosted)('planHops (needs SENTRY_KIT_SELF_HOSTED)', () => {
  it('finds a shortest legal way for every pair of releases', () => {
    const facts = JSON.parse(readFileSync(join(selfHostedFolder, 'facts.json'), 'utf8')) as Facts;
    const versions = Object.keys(facts).toSorted((a, b) =>
      a.localeCompare(b, 'en', { numeric: true }),
    );
    const legal = legalJumps(versions, facts);
    let pairs = 0;
    let hops = 0;
    for (const [start, from] of versions.entries()) {
      const distance = distances(start, legal);
      for (let end = start + 1; end < versions.length; end += 1) {
        const to = versions[end] ?? '';
        const way = versionsOf(from, to);
        const indexes = [start, ...way.map((version) => versions.indexOf(version))];
        expect([from, to, way.at(-1), way.length]).toEqual([from, to, to, distance[end]]);
        for (const [place, index] of indexes.slice(1).entries()) {
          expect([from, to, way, legal[indexes[place] ?? -1]?.[index]]).toEqual([
            from,
            to,
            way,
            true,
          ]);
        }
        pairs += 1;
        hops += way.length;
      }
    }
    expect(pairs).toBe(1378);
    printFigure(
      `selfhost-config/upgrade ${pairs} ordered pairs: ${hops} hops, every one legal and no way longer than the brute force's`,
    );
  }, 60_000);
});

interface Facts {
  readonly [version: string]: {
    readonly clickhouseImage: string | null;
    readonly clickhouseUpgradeVersions: readonly string[] | null;
  };
}

/** The hop rules a second time: by position of the stops in the list, and by the words of each upgrade script. */
function legalJumps(versions: readonly string[], facts: Facts): boolean[][] {
  const stops = ['23.6.2', '23.11.0', '24.8.0', '25.5.1'].map((stop) => versions.indexOf(stop));
  const lineOf = (version: string) => {
    const image = facts[version]?.clickhouseImage ?? undefined;
    // Before there was a script the image was part of the Compose file: 20.3 up to 23.6.2, then 21.8.
    return image === undefined
      ? version === '23.6.2'
        ? '20.3'
        : '21.8'
      : image.split('.').slice(0, 2).join('.');
  };
  return versions.map((from, start) =>
    versions.map((to, end) => {
      if (end <= start || stops.some((stop) => start < stop && stop < end)) return false;
      const script = facts[to]?.clickhouseUpgradeVersions ?? undefined;
      return script === undefined || lineOf(from) === lineOf(to) || script.includes(lineOf(from));
    }),
  );
}

/** The number of jumps from one release to each, found by trying all of them in turn. */
function distances(start: number, legal: readonly (readonly boolean[])[]): number[] {
  const distance = legal.map((_, index) => (index === start ? 0 : Number.POSITIVE_INFINITY));
  for (let round = 0; round < legal.length; round += 1) {
    for (const [from, row] of legal.entries()) {
      for (const [to, isLegal] of row.entries()) {
        if (isLegal)
          distance[to] = Math.min(distance[to] ?? Number.NaN, (distance[from] ?? Number.NaN) + 1);
      }
    }
  }
  return distance;
}
