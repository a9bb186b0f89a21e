import { simulateLoad } from '../../sizing/simulate-load.ts';
import type { LoadEstimate } from '../../sizing/types.ts';
import { readDeployment, type DescriptionOptions } from '../description.ts';
import type { AddCommand } from '../main.ts';
import { exitCodeOf, print, printFindings, type GlobalOptions } from '../print.ts';

interface SizeOptions extends DescriptionOptions {
  readonly errors: string;
  readonly spans?: string;
  readonly transactions?: string;
  readonly replays?: string;
  readonly profiles?: string;
  readonly peak?: string;
}

/** `size`: what a volume needs. */
export const addSize: AddCommand = (program, host, end) => {
  program
    .command('size')
    .description('estimate memory, processors and disk, as ranges with their formulas')
    .requiredOption('--errors <number>', 'errors per day')
    .option('--spans <number>', 'spans per day, those of transactions included')
    .option('--transactions <number>', 'transactions per day')
    .option('--replays <number>', 'replays per day')
    .option('--profiles <number>', 'profiles per day')
    .option('--peak <factor>', 'how much busier the busiest minute is than the average one')
    .option('-f, --deployment <file>', 'description, JSON or YAML', 'deployment.json')
    .action(async (options: SizeOptions) => {
      const globals = program.opts<GlobalOptions>();
      const asNumber = (text: string | undefined) =>
        text === undefined ? undefined : Number(text);
      const estimate = simulateLoad(
        {
          errorsPerDay: Number(options.errors),
          spansPerDay: asNumber(options.spans),
          transactionsPerDay: asNumber(options.transactions),
          replaysPerDay: asNumber(options.replays),
          profilesPerDay: asNumber(options.profiles),
          peakFactor: asNumber(options.peak),
        },
        await readDeployment(host, options),
      );
      print(host, globals, estimate, estimateLines(estimate).join('\n'));
      if (globals.json !== true) printFindings(host, estimate.diagnostics);
      end(exitCodeOf(estimate.diagnostics));
    });
};

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
