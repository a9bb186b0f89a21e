import type { ReleaseEvent } from '../plan/types.ts';
import type { Host } from './host.ts';

const WIDTH = 30;
/** Back to the beginning of the line, and clear it (ECMA-48). */
const CLEAR_LINE = '\r\u001B[K';

/** Shows how far an upload is, to a person who watches; nobody else gets a line of it. */
export function showProgress(host: Host): {
  readonly onProgress: (event: ReleaseEvent) => void;
  readonly stop: () => void;
} {
  if (!host.isWatched) return { onProgress: () => undefined, stop: () => undefined };
  let shown = '';
  const show = (line: string) => {
    if (line === shown) return;
    shown = line;
    host.writeError(CLEAR_LINE + line);
  };
  const advance = (name: string, done: number, of: number) => {
    const share = of > 0 ? Math.min(1, done / of) : 1;
    const bar = '='.repeat(Math.round(share * WIDTH)).padEnd(WIDTH);
    show(`${name} [${bar}] ${Math.floor(share * 100)}%`);
  };
  return {
    stop: () => show(''),
    onProgress(event) {
      if (event.type === 'read') advance('reading', event.files, event.of);
      else if (event.type === 'written') advance('writing', event.files, event.of);
      else if (event.type === 'uploaded') advance('uploading', event.bytes, event.of.bytes);
      else show('');
    },
  };
}
