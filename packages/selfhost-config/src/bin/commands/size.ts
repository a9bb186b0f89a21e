import { InvalidArgumentError } from 'commander';
import { simulateLoad } from '../../sizing/simulate-load.ts';
import type { LoadEstimate } from '../../sizing/types.ts';
import { readDeployment, type DescriptionOptions } from '../description.ts';
import type { AddCommand } from '../main.ts';
import { exitCodeOf, print, printFindings, type GlobalOptions } from '../print.ts';

interface SizeOptions extends DescriptionOptions {
  readonly errors: number;
  readonly spans?: number;
  readonly transactions?: number;
  readonly replays?: number;
  readonly profiles?: number;
  readonly peak?: number;
}

/** `size`: what a volume needs. */
export const addSize: AddCommand = (program, host, end) => {
  program
    .command('size')
    .description('estimate memory, processors and disk, as ranges with their formulas')
    .requiredOption('--errors <number>', 'errors per day', readAmount)
    .option('--spans <number>', 'spans per day, those of transactions included', readAmount)
    .option('--transactions <number>', 'transactions per day', readAmount)
    .option('--replays <number>', 'replays per day', readAmount)
    .option('--profiles <number>', 'profiles per day', readAmount)
    .option(
      '--peak <factor>',
      'how much busier the busiest minute is than the average one',
      readAmount,
    )
    .option('-f, --file <path>', 'description, JSON or YAML', 'deployment.json')
    .action(async (options: SizeOptions) => {
      const globals = program.opts<GlobalOptions>();
      const estimate = simulateLoad(
        {
          errorsPerDay: options.errors,
          spansPerDay: options.spans,
          transactionsPerDay: options.transactions,
          replaysPerDay: options.replays,
          profilesPerDay: options.profiles,
          peakFactor: options.peak,
        },
        await readDeployment(host, options),
      );
      print(host, globals, estimate, estimateLines(estimate).join('\n'));
      if (globals.json !== true) printFindings(host, estimate.diagnostics);
      end(exitCodeOf(estimate.diagnostics));
    });
};

function readAmount(text: string): number {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a number from 0 on.');
}

function estimateLines({ figures, diskInGb, partitions }: LoadEstimate): readonly string[] {
  const range = ({ low, high }: { low: number; high: number }) => `${short(low)} to ${short(high)}`;
  return [
    ...figures.flatMap((figure) => [
      `${figure.name}: ${range(figure.range)} ${figure.unit}`,
      `  ${figure.formula}`,
    ]),
    `disk together: ${range(diskInGb.total)} GB`,
    `partitions of the busiest topic: ${range(partitions)}`,
  ];
}

function short(value: number): string {
  return String(Number(value.toPrecision(2)));
}
