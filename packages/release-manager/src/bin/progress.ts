import { SingleBar } from 'cli-progress';
import type { ReleaseEvent } from '../plan/types.ts';
import type { Host } from './host.ts';

/** Shows how far an upload is, to a person who watches; nobody else gets a line of it. */
export function showProgress(host: Host): {
  readonly onProgress: (event: ReleaseEvent) => void;
  readonly stop: () => void;
} {
  if (!host.isWatched) return { onProgress: () => undefined, stop: () => undefined };
  let bar: SingleBar | undefined;
  const stop = () => {
    bar?.stop();
    bar = undefined;
  };
  const advance = (name: string, done: number, of: number) => {
    bar ??= new SingleBar({ format: '{name} [{bar}] {percentage}%', clearOnComplete: true });
    if (!bar.isActive) bar.start(of, done, { name });
    bar.setTotal(of);
    bar.update(done, { name });
  };
  return {
    stop,
    onProgress(event) {
      if (event.type === 'read') advance('reading', event.files, event.of);
      else if (event.type === 'written') advance('writing', event.files, event.of);
      else if (event.type === 'uploaded') advance('uploading', event.bytes, event.of.bytes);
      else stop();
    },
  };
}
