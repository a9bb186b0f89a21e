import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { backtestAlerts } from '../../backtest/backtest-alerts.ts';
import type { Backtest } from '../../backtest/types.ts';
import { readHistoryLines } from '../../history/read-history-lines.ts';
import { EXIT } from '../exit-code.ts';
import { loadAlerts } from '../load-alerts.ts';
import type { AddCommands } from '../main.ts';
import { print, printFindings, table } from '../print.ts';
import { readTime } from '../read-values.ts';

/** `backtest`. */
export const addBacktest: AddCommands = (program, { host, globals, run }) => {
  program
    .command('backtest <history>')
    .description('say when the alerts would have fired on a history, one JSON record on each line')
    .option('--complete-since <time>', 'since when the history has everything', readTime)
    .action(
      run(async (file: string, { completeSince }: { readonly completeSince?: number }) => {
        const settings = globals();
        const set = await loadAlerts(host, settings);
        const options = completeSince === undefined ? {} : { completeSinceInMs: completeSince };
        const lines = createReadStream(resolve(host.directory, file));
        const result = await backtestAlerts(set, readHistoryLines(lines), options);
        printFindings(host, result.diagnostics);
        print(host, settings, result, describe(result));
        return EXIT.done;
      }),
    );
};

function describe({ alerts, monitors, records, from, until }: Backtest): string {
  const fired = Object.entries(alerts).map(([id, { fired: count, stages, missing }]) => {
    const sum = (key: 'muted' | 'unknown'): string =>
      String(stages.reduce((total, stage) => total + stage[key], 0));
    const needs = Object.keys(missing);
    return [id, String(count), sum('muted'), sum('unknown'), needs.join(', ')];
  });
  const changed = Object.entries(monitors).map(([id, { changes, unknown }]) => [
    id,
    String(changes.length),
    String(unknown),
  ]);
  return [
    `${records} records${from === undefined ? '' : `, ${from} to ${until ?? from}`}`,
    '',
    table([['alert', 'fired', 'held back', 'unknown', 'not in the history'], ...fired]),
    ...(changed.length > 0 ? ['', table([['monitor', 'changes', 'unknown'], ...changed])] : []),
  ].join('\n');
}
