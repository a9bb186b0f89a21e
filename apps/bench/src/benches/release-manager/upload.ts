import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, Row } from '../../bench.ts';
import { median } from '../../rounds.ts';
import { copyPairs, listPairs } from './corpus.ts';
import { addCosts, runMeasured, type Cost } from './run-measured.ts';
import { startStore, type Store } from './start-store.ts';
import {
  ours,
  oursRewriting,
  sentryCli,
  sentryCliRewriting,
  sentryOfNpm,
  type UploadSubject,
} from './subjects.ts';

const ROUNDS = 3;
const COPIES = 5;

/** Who is compared: ours first, and the one that it is compared with second. */
type Field = readonly [ours: UploadSubject, peer: UploadSubject, ...UploadSubject[]];
const asTheyAre: Field = [ours, sentryCli, sentryOfNpm];
const rewriting: Field = [oursRewriting, sentryCliRewriting];

interface Run extends Cost {
  readonly megabytesSent: number;
}

/** Injecting and uploading real packages, beside the binary and the npm program. */
export const upload: Bench = {
  name: 'release-manager/upload',
  about:
    'CPU, wall time, peak memory and bytes on the wire of inject + upload, maps as they are and rewritten, 200 and 2,000 pairs, beside sentry-cli and npm sentry.',
  async run(): Promise<readonly Row[]> {
    const directory = mkdtempSync(join(tmpdir(), 'bench-upload-'));
    const rows: Row[] = [];
    // Both encodings that Sentry offers today, and the one that older servers have.
    const stores = { zstd: await startStore('gzip,zstd'), gzip: await startStore('gzip') };
    try {
      for (const count of [200, 2000])
        for (const encoding of ['zstd', 'gzip'] as const)
          // oxlint-disable-next-line no-await-in-loop -- subjects must not overlap
          rows.push(...(await compare(asTheyAre, directory, count, encoding, stores[encoding])));
      for (const count of [200, 2000])
        // oxlint-disable-next-line no-await-in-loop -- subjects must not overlap
        rows.push(...(await compare(rewriting, directory, count, 'zstd', stores.zstd)));
      rows.push(...(await measureGrowth(directory, stores.zstd)));
    } finally {
      for (const store of Object.values(stores)) store.close();
      rmSync(directory, { recursive: true, force: true });
    }
    return rows;
  },
};

async function compare(
  subjects: Field,
  root: string,
  count: number,
  encoding: string,
  store: Store,
): Promise<readonly Row[]> {
  const pairs = listPairs(count);
  const runs = new Map(subjects.map(({ name }) => [name, [] as Run[]]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const subject of subjects)
      // oxlint-disable-next-line no-await-in-loop -- subjects must not overlap
      runs.get(subject.name)?.push(await runOnce(subject, pairs, join(root, 'build'), store));
  const [first, second] = subjects;
  const floor = await measureFloor(pairs, join(root, 'build'), encoding);
  const what = `${count} pairs, ${encoding}`;
  const peer = medians(runs.get(second.name) ?? []);
  return [
    ...subjects.flatMap(({ name }) =>
      toRows(name, what, medians(runs.get(name) ?? []), name === first.name ? peer : undefined),
    ),
    {
      subject: `floor: sha1 + ${encoding}`,
      metric: `CPU, ${what}`,
      value: floor.cpuInSeconds,
      unit: 's',
    },
  ];
}

async function runOnce(
  subject: UploadSubject,
  pairs: readonly string[],
  build: string,
  store: Store,
): Promise<Run> {
  rmSync(build, { recursive: true, force: true });
  copyPairs(pairs, build);
  await store.forget();
  await store.received();
  const costs: Cost[] = [];
  for (const command of subject.commands(build, store.url, 'bench@1.0.0'))
    // oxlint-disable-next-line no-await-in-loop -- one step after the other
    costs.push(await runMeasured(command, subject.environment(store.url)));
  const { bytes } = await store.received();
  return { ...addCosts(costs), megabytesSent: bytes / 1e6 };
}

async function measureFloor(
  pairs: readonly string[],
  build: string,
  encoding: string,
): Promise<Cost> {
  rmSync(build, { recursive: true, force: true });
  copyPairs(pairs, build);
  const program = fileURLToPath(new URL('programs/floor.ts', import.meta.url));
  return runMeasured([process.execPath, program, build, encoding], {});
}

/** Peak memory for one corpus and for copies of it. */
async function measureGrowth(root: string, store: Store): Promise<readonly Row[]> {
  const pairs = listPairs(2000);
  const build = join(root, 'build');
  const peaks: number[] = [];
  for (const copies of [1, COPIES]) {
    rmSync(build, { recursive: true, force: true });
    for (let copy = 0; copy < copies; copy += 1) copyPairs(pairs, join(build, `copy-${copy}`));
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await store.forget();
    const [command = []] = ours.commands(build, store.url, 'bench@1.0.0');
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    peaks.push((await runMeasured(command, ours.environment(store.url))).peakInMegabytes);
  }
  const [small = Number.NaN, large = Number.NaN] = peaks;
  return [
    { subject: ours.name, metric: '2,000 pairs, peak memory', value: small, unit: 'MB' },
    { subject: ours.name, metric: `${2000 * COPIES} pairs, peak memory`, value: large, unit: 'MB' },
    {
      subject: ours.name,
      metric: 'growth of peak memory',
      value: (large / small - 1) * 100,
      unit: '%',
    },
  ];
}

function medians(runs: readonly Run[]): Run {
  const of = (key: keyof Run): number => median(runs.map((run) => run[key]));
  return {
    cpuInSeconds: of('cpuInSeconds'),
    wallInSeconds: of('wallInSeconds'),
    peakInMegabytes: of('peakInMegabytes'),
    megabytesSent: of('megabytesSent'),
  };
}

function toRows(subject: string, what: string, run: Run, peer: Run | undefined): readonly Row[] {
  const row = (metric: string, key: keyof Run, unit: string): Row => ({
    subject,
    metric: `${metric}, ${what}`,
    value: run[key],
    unit,
    ...(peer && { ratioToPeer: run[key] / peer[key] }),
  });
  return [
    row('CPU', 'cpuInSeconds', 's'),
    row('wall time', 'wallInSeconds', 's'),
    row('peak memory', 'peakInMegabytes', 'MB'),
    row('sent', 'megabytesSent', 'MB'),
  ];
}
