import type { AlertProgress } from '../apply/apply-alerts.ts';
import type { Host } from './host.ts';

const WIDTH = 30;
/** Back to the beginning of the line, and clear it (ECMA-48). */
const CLEAR_LINE = '\r\u001B[K';

/** Shows how far an apply is, to a person who watches; nobody else gets a line of it. */
export function showProgress(
  host: Host,
  total: number,
): { readonly advance: (event: AlertProgress) => void; readonly stop: () => void } {
  if (!host.isWatched) return { advance: () => undefined, stop: () => undefined };
  let done = 0;
  return {
    stop: () => host.writeError(CLEAR_LINE),
    advance({ step }) {
      done += 1;
      const bar = '='.repeat(Math.round((done / total) * WIDTH)).padEnd(WIDTH);
      host.writeError(
        `${CLEAR_LINE}[${bar}] ${done}/${total} ${step.type} ${step.kind} ${step.id}`,
      );
    },
  };
}
