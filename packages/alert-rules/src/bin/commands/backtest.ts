import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { backtestAlerts } from '../../backtest/backtest-alerts.ts';
import type { Backtest } from '../../backtest/types.ts';
import { readHistory } from '../../client/read-history.ts';
import { createAlertRulesError } from '../../diagnostic/error.ts';
import { readHistoryLines } from '../../history/read-history-lines.ts';
import type { HistoryEvent } from '../../history/types.ts';
import { connect } from '../connect.ts';
import { EXIT } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { loadAlerts } from '../load-alerts.ts';
import type { AddCommands } from '../main.ts';
import type { GlobalOptions } from '../options.ts';
import { print, printFindings, table } from '../print.ts';
import { readTime } from '../read-values.ts';

interface Options {
  readonly statsPeriod?: string;
  readonly completeSince?: number;
}

/** `backtest`. */
export const addBacktest: AddCommands = (program, { host, globals, run }) => {
  program
    .command('backtest [history]')
    .description(
      'say when the alerts would have fired: on a file with one JSON record on each line, or on what a project had',
    )
    .option('--stats-period <period>', 'how far back in Sentry, without a file; 14d by default')
    .option('--complete-since <time>', 'since when the history has everything', readTime)
    .action(
      run(async (file: string | undefined, { statsPeriod = '14d', completeSince }: Options) => {
        const settings = globals();
        const set = await loadAlerts(host, settings);
        const history =
          file === undefined
            ? await historyOf(host, settings, statsPeriod)
            : readHistoryLines(createReadStream(resolve(host.directory, file)));
        const options = completeSince === undefined ? {} : { completeSinceInMs: completeSince };
        const result = await backtestAlerts(set, history, options);
        printFindings(host, result.diagnostics);
        print(host, settings, result, describe(result));
        return EXIT.done;
      }),
    );
};

async function historyOf(
  host: Host,
  settings: GlobalOptions,
  statsPeriod: string,
): Promise<AsyncIterable<HistoryEvent>> {
  const [project, ...others] = settings.project ?? [];
  if (project === undefined || others.length > 0) {
    throw createAlertRulesError('invalid-input', 'Give a file, or one project with --project.');
  }
  return readHistory(await connect(host, settings), { project, statsPeriod });
}

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
