import { sweepThreshold, type ThresholdSweep } from '../../backtest/sweep-threshold.ts';
import type { HistoryEvent } from '../../history/types.ts';
import type { AlertSet } from '../../model/alerts.ts';
import { EXIT } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { print, table } from '../print.ts';

/** What `backtest` tries instead of the alerts as they are. */
export interface SweepFlags {
  /** Logical id of the alert. */
  readonly sweep?: string;
  readonly values?: readonly number[];
  readonly condition?: readonly (string | number)[];
  readonly maxPerWeek?: number;
  readonly completeSince?: number;
}

/** Every whole number to a hundred: most thresholds are among them. */
const DEFAULT_VALUES = Array.from({ length: 101 }, (_, value) => value);

/** `backtest --sweep`: how often an alert would have fired with each of many values. */
export async function sweep(
  host: Host,
  globals: { readonly json?: boolean },
  set: AlertSet,
  alert: string,
  history: AsyncIterable<HistoryEvent>,
  { values = DEFAULT_VALUES, condition, maxPerWeek, completeSince }: SweepFlags,
): Promise<number> {
  const result = await sweepThreshold(set, alert, history, {
    values,
    ...(condition === undefined ? {} : { condition }),
    ...(maxPerWeek === undefined ? {} : { maxPerWeek }),
    ...(completeSince === undefined ? {} : { completeSinceInMs: completeSince }),
  });
  print(host, globals, result, describe(result, maxPerWeek));
  return EXIT.done;
}

function describe(
  { path, values, lowest }: ThresholdSweep,
  maxPerWeek: number | undefined,
): string {
  const rows = values.map(({ value, fired, unknown, perWeek }) => [
    String(value),
    String(fired),
    perWeek.toFixed(1),
    String(unknown),
  ]);
  const lines = [path.join('.'), '', table([['above', 'fired', 'a week', 'unknown'], ...rows])];
  if (maxPerWeek === undefined) return lines.join('\n');
  const answer =
    lowest === undefined
      ? `None of these values fires at most ${maxPerWeek} times a week.`
      : `${lowest} is the lowest that fires at most ${maxPerWeek} times a week.`;
  return [...lines, '', answer].join('\n');
}
