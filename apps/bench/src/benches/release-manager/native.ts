import { mkdtempSync, opendirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, Row } from '../../bench.ts';
import { median } from '../../rounds.ts';
import { runMeasured, type Cost } from './run-measured.ts';
import { startStore } from './start-store.ts';
import { environmentOf, findBinary, ours } from './subjects.ts';
import { makeLargeSymbols, makeSmallSymbols } from './symbols.ts';

const LARGE_IN_BYTES = 1_000_000_000;
const FILES = 2_000;
const ROUNDS = 3;
const PEER = 'sentry-cli 3.8.0';

const program = fileURLToPath(new URL('programs/native.ts', import.meta.url));
const floorProgram = fileURLToPath(new URL('programs/floor.ts', import.meta.url));
const run = (...args: readonly string[]) => [process.execPath, program, ...args];

/** Symbols beside the binary: sending a lot of them, knowing many of them, finding one. */
export const native: Bench = {
  name: 'release-manager/native',
  about:
    'CPU, wall time, peak memory and bytes on the wire of 1 GB of uncompressed DWARF, and CPU of identifying 2,000 files and finding one, beside sentry-cli and sha1 + gzip.',
  async run(): Promise<readonly Row[]> {
    const directory = mkdtempSync(join(tmpdir(), 'bench-native-'));
    try {
      makeLargeSymbols(directory, LARGE_IN_BYTES);
      const uploads = await compareUploads(join(directory, 'large'));
      rmSync(join(directory, 'large'), { recursive: true });
      const ids = makeSmallSymbols(directory, FILES);
      return [...uploads, ...(await compareReading(join(directory, 'small'), ids))];
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  },
};

async function compareUploads(directory: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const encoding of ['gzip', 'gzip,zstd']) {
    // oxlint-disable-next-line no-await-in-loop -- subjects must not overlap
    const store = await startStore(encoding);
    const environment = environmentOf(store.url);
    const measure = async (command: readonly string[]) => {
      await store.forget();
      await store.received();
      const cost = await runMeasured(command, environment);
      return { ...cost, megabytesSent: (await store.received()).bytes / 1e6 };
    };
    const upload = [findBinary(), 'debug-files', 'upload', '--wait', directory];
    // oxlint-disable-next-line no-await-in-loop -- subjects must not overlap
    const own = await measure(run('upload', directory, store.url));
    // oxlint-disable-next-line no-await-in-loop -- subjects must not overlap
    const peer = await measure(upload);
    store.close();
    rows.push(...uploadRows(encoding, own, peer));
    if (encoding !== 'gzip') continue;
    // oxlint-disable-next-line no-await-in-loop -- subjects must not overlap
    const floor = await runMeasured([process.execPath, floorProgram, directory, 'gzip'], {});
    rows.push(
      row('floor: sha1 + gzip', '1 GB of symbols, gzip, CPU', floor.cpuInSeconds, 's'),
      row(
        ours.name,
        '1 GB of symbols, gzip, CPU beside the floor',
        own.cpuInSeconds / floor.cpuInSeconds,
        'x',
      ),
    );
  }
  return rows;
}

function uploadRows(
  encoding: string,
  own: Cost & { readonly megabytesSent: number },
  peer: Cost & { readonly megabytesSent: number },
): readonly Row[] {
  const metrics = [
    ['CPU', 'cpuInSeconds', 's'],
    ['wall time', 'wallInSeconds', 's'],
    ['peak memory', 'peakInMegabytes', 'MB'],
    ['sent', 'megabytesSent', 'MB'],
  ] as const;
  return metrics.flatMap(([metric, key, unit]) => {
    const name = `1 GB of symbols, ${encoding}, ${metric}`;
    return [row(ours.name, name, own[key], unit, peer[key]), row(PEER, name, peer[key], unit)];
  });
}

async function compareReading(directory: string, ids: readonly string[]): Promise<readonly Row[]> {
  const id = ids[middleOf(directory)] ?? '';
  const binary = [findBinary(), 'debug-files'];
  // A server is only asked what it takes; nothing is sent.
  const store = await startStore('gzip');
  const environment = environmentOf(store.url);
  const tasks = [
    [
      `identifying ${ids.length} files`,
      run('identify', directory, String(ids.length)),
      [...binary, 'upload', '--no-upload', directory],
    ],
    [
      `finding one id among ${ids.length} files`,
      run('find', directory, id),
      [...binary, 'find', '--no-well-known', '--no-cwd', '-p', directory, id],
    ],
  ] as const;
  const rows: Row[] = [];
  for (const [metric, own, peer] of tasks) {
    const costs: { readonly own: number; readonly peer: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      costs.push({
        // oxlint-disable-next-line no-await-in-loop -- subjects must not overlap
        own: (await runMeasured(own, environment)).cpuInSeconds,
        // oxlint-disable-next-line no-await-in-loop -- subjects must not overlap
        peer: (await runMeasured(peer, environment)).cpuInSeconds,
      });
    }
    const theirs = median(costs.map((cost) => cost.peer));
    rows.push(row(ours.name, `${metric}, CPU`, median(costs.map((cost) => cost.own)), 's', theirs));
    rows.push(row(PEER, `${metric}, CPU`, theirs, 's'));
  }
  store.close();
  return rows;
}

/** The binary stops where it has found all, in the order of the directory: the file in the middle costs what one costs on average. */
function middleOf(directory: string): number {
  const found = opendirSync(directory);
  const names: string[] = [];
  for (let entry = found.readSync(); entry !== null; entry = found.readSync())
    names.push(entry.name);
  found.closeSync();
  return names.toSorted().indexOf(names[Math.floor(names.length / 2)] ?? '');
}

function row(subject: string, metric: string, value: number, unit: string, peer?: number): Row {
  return { subject, metric, value, unit, ...(peer && { ratioToPeer: value / peer }) };
}
