import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { backtestAlerts } from '../../backtest/backtest-alerts.ts';
import type { Backtest } from '../../backtest/types.ts';
import { readHistory } from '../../client/read-history.ts';
import { readHistoryLines } from '../../history/read-history-lines.ts';
import type { HistoryEvent } from '../../history/types.ts';
import { connect } from '../connect.ts';
import { EXIT } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { loadAlerts } from '../load-alerts.ts';
import type { AddCommands } from '../main.ts';
import type { GlobalOptions } from '../options.ts';
import { print, printFindings, table } from '../print.ts';
import { readCount, readPath, readTime, readValues } from '../read-values.ts';
import { sweep, type SweepFlags } from './sweep.ts';

interface Options extends SweepFlags {
  readonly statsPeriod?: string;
}

/** `backtest`. */
export const addBacktest: AddCommands = (program, { host, globals, run }) => {
  const command = program.command('backtest [history]');
  command
    .description(
      'say when the alerts would have fired: on a file with one JSON record on each line, or on what a project had',
    )
    .option('--stats-period <period>', 'how far back in Sentry, without a file; 14d by default')
    .option('--complete-since <time>', 'since when the history has everything', readTime)
    .option('--sweep <alert>', 'try many values of the condition of one alert that counts')
    .option('--values <list>', 'which, such as 10,20,50 or 10..50; 0..100 by default', readValues)
    .option('--condition <path>', 'of more than one that count, such as do.0.if.all.1', readPath)
    .option('--max-per-week <count>', 'name the lowest value that fires so often', readCount)
    .action(
      run(async (file: string | undefined, flags: Options) => {
        const { statsPeriod = '14d', completeSince } = flags;
        const settings = globals();
        const set = await loadAlerts(host, settings);
        const history =
          file === undefined
            ? await historyOf(command, host, settings, statsPeriod)
            : readHistoryLines(readPieces(resolve(host.directory, file)));
        if (flags.sweep !== undefined) {
          return sweep(host, settings, set, flags.sweep, history, flags);
        }
        const options = completeSince === undefined ? {} : { completeSinceInMs: completeSince };
        const result = await backtestAlerts(set, history, options);
        printFindings(host, result.diagnostics);
        print(host, settings, result, describe(result));
        return EXIT.done;
      }),
    );
};

// Opens the file when it is read, and not before: what fails until then leaves nothing open.
async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  const pieces: AsyncIterable<Buffer> = createReadStream(path);
  yield* pieces;
}

async function historyOf(
  command: Command,
  host: Host,
  settings: GlobalOptions,
  statsPeriod: string,
): Promise<AsyncIterable<HistoryEvent>> {
  const [project, ...others] = settings.project ?? [];
  if (project === undefined || others.length > 0) {
    return command.error('error: give a file, or one project with --project');
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
