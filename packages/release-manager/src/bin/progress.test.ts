import { expect, test } from 'vitest';
import { showProgress } from './progress.ts';

const watch = (isWatched: boolean) => {
  const written: string[] = [];
  const progress = showProgress({
    environment: {},
    directory: '.',
    isWatched,
    write: () => undefined,
    writeError: (text) => void written.push(text),
  });
  return { ...progress, written };
};

const uploaded = (bytes: number) =>
  ({ type: 'uploaded', chunks: 0, bytes, of: { chunks: 1, bytes: 1000 } }) as const;

test('a person sees one line that grows, each state of it once, and is gone at the end', () => {
  const { onProgress, stop, written } = watch(true);
  for (const bytes of [0, 500, 501, 1000]) onProgress(uploaded(bytes));
  onProgress({ type: 'assembling' });
  stop();
  expect(written.map((text) => text.replace('\r\u001B[K', ''))).toEqual([
    `uploading [${' '.repeat(30)}] 0%`,
    `uploading [${'='.repeat(15)}${' '.repeat(15)}] 50%`,
    `uploading [${'='.repeat(30)}] 100%`,
    '',
  ]);
});

test('nothing to upload is done, and a log gets no line', () => {
  const { onProgress, written } = watch(true);
  onProgress({ type: 'read', files: 0, bytes: 0, of: 0 });
  expect(written[0]).toContain('100%');
  const log = watch(false);
  log.onProgress(uploaded(500));
  log.stop();
  expect(log.written).toEqual([]);
});
