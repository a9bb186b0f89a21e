import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printFigure, sized } from '../testing/proof.ts';
import { pick, seededRandom } from '../testing/random.ts';
import { hasNoSelfHosted, selfHostedFolder } from '../testing/self-hosted.ts';
import { checkHost } from './check-host.ts';
import type { HostFacts } from './types.ts';

const SEED = 20_261_122;
const url = 'https://sentry.example.com';
const good: HostFacts = {
  cpus: 8,
  memoryInMb: 32_000,
  swapInMb: 16_383,
  freeDiskInGb: 400,
  architecture: 'x86_64',
  hasSse42: true,
  dockerVersion: '28.2.2',
  composeVersion: 'v2.40.3-desktop.1',
  bashVersion: '5.2.15(1)-release',
  usedPorts: [22],
  clockOffsetInMs: 20,
};
const codes = (host: HostFacts, rest: object = {}) =>
  checkHost(host, { version: '26.8.0', url, ...rest }).map(
    ({ severity, code }) => `${severity} ${code}`,
  );

describe('checkHost', () => {
  it('is silent on a machine that has everything', () => {
    expect(codes(good)).toEqual([]);
  });

  it.each([
    [{ memoryInMb: 13_999 }, {}, 'error selfhost/host-memory'],
    [{ memoryInMb: 6_999 }, { profile: 'errors-only' }, 'error selfhost/host-memory'],
    [{ memoryInMb: 5_000 }, { version: '24.6.0' }, 'warning selfhost/host-memory-low'],
    [{ cpus: 3 }, {}, 'error selfhost/host-cpus'],
    [{ cpus: 3 }, { version: '24.6.0' }, 'warning selfhost/host-cpus-low'],
    [{ composeVersion: '2.32.1' }, {}, 'error selfhost/host-docker-compose'],
    [{ dockerVersion: '19.03.5' }, {}, 'error selfhost/host-docker'],
    [{ bashVersion: '3.2.57(1)-release' }, {}, 'error selfhost/host-bash'],
    [{ hasSse42: false }, {}, 'error selfhost/host-sse42'],
    [
      { engine: 'podman', podmanVersion: '5.4.0', podmanComposeVersion: '1.6.0' },
      { version: '25.7.0' },
      'error selfhost/host-podman-unsupported',
    ],
    [{ swapInMb: 0 }, {}, 'warning selfhost/host-swap'],
    [{ freeDiskInGb: 99 }, {}, 'warning selfhost/host-disk'],
    [{ clockOffsetInMs: -90_000 }, {}, 'warning selfhost/host-clock'],
    [{ usedPorts: [9000] }, {}, 'error selfhost/host-port'],
    [{ usedPorts: [443] }, { bind: '127.0.0.1:443' }, 'error selfhost/host-port'],
    [{ cpus: undefined }, {}, 'info selfhost/host-unknown'],
    [{ composeVersion: 'dev' }, {}, 'info selfhost/host-unknown'],
  ] as const)('finds %j for %j', (host, rest, code) => {
    expect(codes({ ...good, ...host }, rest)).toEqual([code]);
  });

  it.each([
    [{ memoryInMb: 7_000, cpus: 2 }, { profile: 'errors-only' }],
    [{ swapInMb: 0 }, { version: '25.8.0' }],
    [{ architecture: 'aarch64', hasSse42: false }, {}],
    [
      {
        engine: 'podman',
        podmanVersion: '4.9.3',
        podmanComposeVersion: '1.3.0',
        dockerVersion: undefined,
      },
      {},
    ],
  ] as const)('takes %j for %j', (host, rest) => {
    expect(codes({ ...good, ...host }, rest)).toEqual([]);
  });

  it('says what a release is that it does not know', () => {
    expect(codes(good, { version: '25.99' })).toEqual(['error selfhost/unknown-version']);
    expect(codes(good, { version: '99.1.0' })).toEqual(['warning selfhost/newer-version']);
  });
});

describe.skipIf(hasNoSelfHosted)('checkHost (needs SENTRY_KIT_SELF_HOSTED)', () => {
  it('stops where the scripts of every release stop, and warns where they warn', () => {
    const facts = JSON.parse(readFileSync(join(selfHostedFolder, 'facts.json'), 'utf8')) as Facts;
    const random = seededRandom(SEED);
    const count = sized(10_000);
    const hosts = Array.from({ length: count }, () => drawHost(random));
    let stopped = 0;
    for (const [version, { minRequirements }] of Object.entries(facts)) {
      for (const { host, profile } of hosts) {
        const found = checkHost(host, { version, url, profile }).filter(({ reference }) =>
          isScript(reference),
        );
        const ours = found.map(({ severity, path }) => `${severity} ${String(path[0])}`).toSorted();
        const theirs = judge(host, profile, minRequirements);
        if (ours.join() !== theirs.join())
          expect([version, profile, host, ours]).toEqual([version, profile, host, theirs]);
        if (theirs.some((each) => each.startsWith('error'))) stopped += 1;
      }
    }
    expect(stopped).toBeGreaterThan(0);
    printFigure(
      `selfhost-config/requirements ${count} machines (seed ${SEED}) on ${Object.keys(facts).length} releases: ${count * Object.keys(facts).length} verdicts equal to the scripts' rules, ${stopped} of them stops`,
    );
  }, 120_000);
});

type Facts = Readonly<
  Record<string, { readonly minRequirements: readonly (readonly [string, string])[] }>
>;

const isScript = (reference?: string) =>
  reference?.includes('check-minimum-requirements') === true ||
  reference?.endsWith('#3673') === true;

function drawHost(random: () => number): {
  host: HostFacts;
  profile: 'errors-only' | 'feature-complete';
} {
  // Most facts of a machine are good, so that each rule decides often enough.
  const mostly = <Item>(best: Item, items: readonly Item[]) =>
    random() < 0.8 ? best : pick(random, items);
  const sizes = [3799, 3800, 6999, 7000, 7799, 7800, 13_999, 14_000, 64_000];
  return {
    profile: pick(random, ['errors-only', 'feature-complete'] as const),
    host: {
      memoryInMb: mostly(64_000, sizes),
      cpus: mostly(16, [1, 2, 3, 4, 16]),
      architecture: pick(random, ['x86_64', 'aarch64']),
      hasSse42: random() < 0.95,
      engine: random() < 0.2 ? 'podman' : 'docker',
      dockerVersion: mostly('28.2.2', ['18.9.9', '19.03.5', '19.03.6', '20.10.24', '28.2.2']),
      composeVersion: mostly('5.0.0', [
        '1.29.2',
        '2.0.0',
        '2.0.1',
        '2.18.9',
        '2.19.0',
        '2.32.1',
        '2.32.2',
        '5.0.0',
      ]),
      podmanVersion: mostly('5.4.0', ['4.9.2', '4.9.3', '5.4.0']),
      podmanComposeVersion: mostly('1.10.0', ['1.2.9', '1.3.0', '1.10.0']),
      bashVersion: mostly('5.2.15', ['3.2.57', '4.3.9', '4.4.0', '5.2.15']),
    },
  };
}

/** The scripts' rules, read off their constants: of two minimums for one thing the first is errors-only. */
function judge(
  host: HostFacts,
  profile: string,
  rules: readonly (readonly [string, string])[],
): string[] {
  const minimums = (name: string) =>
    rules.filter(([each]) => each === name).map(([, value]) => value);
  const minimum = (name: string) =>
    profile === 'errors-only' ? minimums(name)[0] : minimums(name).at(-1);
  const verdicts: string[] = [];
  const older = (
    fact:
      | 'dockerVersion'
      | 'composeVersion'
      | 'podmanVersion'
      | 'podmanComposeVersion'
      | 'bashVersion',
    name: string,
  ) => {
    const least = minimum(name);
    if (least !== undefined && (host[fact] ?? '').localeCompare(least, 'en', { numeric: true }) < 0)
      verdicts.push(`error ${fact}`);
  };
  const isPodman = host.engine === 'podman';
  if (isPodman && minimum('MIN_PODMAN_VERSION') === undefined) verdicts.push('error engine');
  else if (isPodman) {
    older('podmanVersion', 'MIN_PODMAN_VERSION');
    older('podmanComposeVersion', 'MIN_PODMAN_COMPOSE_VERSION');
    older('bashVersion', 'MIN_BASH_VERSION');
  } else {
    older('dockerVersion', 'MIN_DOCKER_VERSION');
    older('composeVersion', 'MIN_COMPOSE_VERSION');
    older('bashVersion', 'MIN_BASH_VERSION');
  }
  for (const [fact, name] of [
    ['memoryInMb', 'RAM'],
    ['cpus', 'CPU'],
  ] as const) {
    const size = host[fact] ?? 0;
    if (size < Number(minimum(`MIN_${name}_HARD`))) verdicts.push(`error ${fact}`);
    else if (size < Number(minimum(`MIN_${name}_SOFT`) ?? 0)) verdicts.push(`warning ${fact}`);
  }
  if (host.architecture === 'x86_64' && host.hasSse42 === false) verdicts.push('error hasSse42');
  return verdicts.toSorted();
}
