import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { convertRules } from '../../convert/convert-rules.ts';
import { percent } from '../../convert/percent.ts';
import { createAlertRulesError } from '../../diagnostic/error.ts';
import { EXIT } from '../exit-code.ts';
import type { AddCommands } from '../main.ts';
import { print, printFindings } from '../print.ts';
import { readCount } from '../read-values.ts';
import { renderSet } from '../render-set.ts';

interface Options {
  readonly name?: string;
  readonly aggregate?: string;
  readonly dataset?: string;
  readonly window?: number;
  readonly workspace?: string;
  readonly percent?: boolean;
  readonly team?: readonly string[];
}

/** `convert`. */
export const addConvert: AddCommands = (program, { host, globals, run }) => {
  program
    .command('convert <file>')
    .description('turn rules of the old model (JSON or YAML, also Terraform’s) into alerts')
    .option('--name <text>', 'what people see, where a rule has no name')
    .option('--aggregate <function>', 'what a metric rule counts, where it does not say')
    .option('--dataset <name>', 'and in what')
    .option('--window <minutes>', 'and over how long', readCount)
    .option('--workspace <name>', 'of Slack, where an action does not say')
    .option('--percent', 'thresholds of metric rules are percent: 5 is 0.05')
    .option('--team <address=slug...>', 'the team behind an address')
    .action(
      run(async (file: string, options: Options) => {
        const settings = globals();
        const { value, diagnostics } = convertRules(await readRules(host.directory, file), {
          project: settings.project?.[0],
          name: options.name,
          aggregate: options.aggregate,
          dataset: options.dataset,
          windowInMinutes: options.window,
          workspace: options.workspace,
          threshold: options.percent ? percent : undefined,
          names: { addresses: readTeams(options.team ?? []) },
        });
        printFindings(host, diagnostics);
        print(host, settings, { value, diagnostics }, renderSet(value));
        return diagnostics.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.done;
      }),
    );
};

async function readRules(directory: string, file: string): Promise<unknown> {
  const text = await readFile(resolve(directory, file), 'utf8');
  try {
    // JSON is YAML, too.
    return parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw createAlertRulesError('invalid-input', `${file} is neither JSON nor YAML: ${reason}`);
  }
}

function readTeams(pairs: readonly string[]): Readonly<Record<string, { readonly team: string }>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [address = '', team = ''] = pair.split('=');
      if (address !== '' && team !== '') return [address, { team }];
      throw createAlertRulesError('invalid-input', `--team: write address=slug, not "${pair}".`);
    }),
  );
}
