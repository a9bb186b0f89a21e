import type { Clock } from '../core/types.ts';
import type { FileState, HashedFile } from './assemble-files.ts';
import { uploadFailure } from './upload-failure.ts';

const pollInMs = 1000;
// Sentry forgets chunks that belong to no file; once more must do.
const mostRounds = 3;

/** How files become whole on the server. */
export interface Assembly {
  /** Asks for the state of files, by checksum. */
  readonly ask: (files: readonly HashedFile[]) => Promise<ReadonlyMap<string, FileState>>;
  /** Sends chunks by name. */
  readonly send: (names: ReadonlySet<string>) => Promise<void>;
  readonly onWaiting: (files: readonly HashedFile[]) => void;
  readonly wait: boolean;
  /** On the clock, in milliseconds. */
  readonly endsAt: number;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
}

const missingOf = (file: HashedFile, answer: FileState | undefined): readonly string[] => {
  const { state, missingChunks = [] } = answer ?? {};
  // A server that knows nothing of the file and does not say what it lacks lacks all of it.
  const lacksAll = state === 'not_found' && missingChunks.length === 0;
  return lacksAll ? file.chunks.map(({ name }) => name) : missingChunks;
};

/** Asks, sends what is missing and asks again, until every file is done or nothing but waiting is left. */
export const putTogether = async (
  files: readonly HashedFile[],
  { ask, send, onWaiting, wait, endsAt, clock, signal }: Assembly,
): Promise<ReadonlyMap<string, FileState>> => {
  const states = new Map<string, FileState>();
  const isOpen = ({ checksum }: HashedFile): boolean =>
    !/^(ok|error)$/.test(states.get(checksum)?.state ?? '');
  let rounds = 0;
  for (;;) {
    // Each question follows from the answer to the one before it.
    // eslint-disable-next-line no-await-in-loop
    for (const [checksum, state] of await ask(files.filter(isOpen))) states.set(checksum, state);
    const open = files.filter(isOpen);
    const missing = new Set(open.flatMap((file) => missingOf(file, states.get(file.checksum))));
    if (missing.size > 0) {
      if (rounds === mostRounds) throw stillMissing(missing.size, rounds);
      rounds += 1;
      // eslint-disable-next-line no-await-in-loop
      await send(missing);
      continue;
    }
    if (open.length === 0 || !wait) return states;
    onWaiting(open);
    if (clock.now() + pollInMs > endsAt) throw stillOpen(open.length);
    // eslint-disable-next-line no-await-in-loop
    await clock.sleep(pollInMs, signal).catch(() => undefined);
  }
};

const stillMissing = (chunks: number, rounds: number): Error =>
  uploadFailure({
    kind: 'incomplete',
    isRetryable: true,
    message: `Sentry still misses ${chunks} chunks that were sent ${rounds} times`,
  });

const stillOpen = (files: number): Error =>
  uploadFailure(
    {
      kind: 'incomplete',
      isRetryable: true,
      message: `Everything is uploaded, but Sentry is still putting ${files} files together`,
    },
    'Run the upload again to see whether it is done; it sends nothing twice',
  );
