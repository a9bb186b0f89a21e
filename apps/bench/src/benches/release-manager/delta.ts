import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, Row } from '../../bench.ts';
import { copyPairs, listPairs } from './corpus.ts';
import { runMeasured } from './run-measured.ts';
import { startStore, type Store } from './start-store.ts';
import { ours, sentryCli, type UploadSubject } from './subjects.ts';

const COUNT = 2000;

/** What a second upload sends after one pair of 2,000 was built anew, and for a further release of the same files. */
export const delta: Bench = {
  name: 'release-manager/delta',
  about:
    'Share of the bytes that is sent again after a change of one pair of 2,000, beside sentry-cli.',
  async run(): Promise<readonly Row[]> {
    const directory = mkdtempSync(join(tmpdir(), 'bench-delta-'));
    const store = await startStore('gzip,zstd');
    try {
      const mine = await measure(ours, directory, store);
      const peer = await measure(sentryCli, directory, store);
      return [...toRows(ours.name, mine, peer), ...toRows(sentryCli.name, peer)];
    } finally {
      store.close();
      rmSync(directory, { recursive: true, force: true });
    }
  },
};

interface Delta {
  readonly first: number;
  readonly edited: number;
  readonly sameFiles: number;
}

async function measure(subject: UploadSubject, root: string, store: Store): Promise<Delta> {
  const build = join(root, 'build');
  const pairs = listPairs(COUNT);
  const upload = async (version: string): Promise<number> => {
    await store.received();
    for (const command of subject.commands(build, store.url, version))
      // oxlint-disable-next-line no-await-in-loop -- one step after the other
      await runMeasured(command, subject.environment(store.url));
    return (await store.received()).chunkBytes;
  };
  rmSync(build, { recursive: true, force: true });
  copyPairs(pairs, build);
  await store.forget();
  const first = await upload('bench@1.0.0');
  const sameFiles = await upload('bench@1.0.1');
  // The pair of median size is built anew, and injected again: its ids change too.
  const middle = (pairs[COUNT / 2] ?? '').replaceAll('node_modules/', 'in/');
  copyPairs([pairs[COUNT / 2] ?? ''], build);
  const script = join(build, middle);
  writeFileSync(
    script,
    readFileSync(script, 'utf8').replace(/\n\/\/#/, ';globalThis.edited=1\n//#'),
  );
  const edited = await upload('bench@1.0.0');
  return { first, edited, sameFiles };
}

function toRows(subject: string, run: Delta, peer?: Delta): readonly Row[] {
  const share = (bytes: number, of: Delta): number => (bytes / of.first) * 100;
  return [
    {
      subject,
      metric: 'first upload',
      value: run.first / 1e6,
      unit: 'MB',
      ...(peer && { ratioToPeer: run.first / peer.first }),
    },
    {
      ...{
        subject,
        metric: 'sent again, one pair edited',
        value: share(run.edited, run),
        unit: '%',
      },
      ...(peer && { ratioToPeer: share(run.edited, run) / share(peer.edited, peer) }),
    },
    {
      ...{
        subject,
        metric: 'sent again, same files and a new release',
        value: share(run.sameFiles, run),
        unit: '%',
      },
      ...(peer && { ratioToPeer: share(run.sameFiles, run) / share(peer.sameFiles, peer) }),
    },
  ];
}
