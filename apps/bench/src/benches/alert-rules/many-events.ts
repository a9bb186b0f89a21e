import type { HistoryColumns } from '@sentry-kit/alert-rules/backtest';

// As in the package's own gate (src/testing/many-events.ts): neither may read the other's files, and figures of both compare.

/** Thirty days of events: few issues have most of them, as in most organizations. Always the same. */
export function manyEvents(events: number, issues = 5_000, users = 200_000): HistoryColumns {
  let state = 0x2545_f491;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
  const start = Date.UTC(2026, 8, 1);
  const step = (30 * 86_400_000) / events;
  return {
    project: 'shop',
    atInMs: Float64Array.from({ length: events }, (_, index) => Math.floor(start + index * step)),
    issue: Uint32Array.from({ length: events }, () => Math.floor(random() ** 3 * issues)),
    issues: Array.from({ length: issues }, (_, index) => String(index)),
    user: Int32Array.from({ length: events }, () => Math.floor(random() * users)),
  };
}
