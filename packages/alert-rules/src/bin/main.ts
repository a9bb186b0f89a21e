import { Command, CommanderError } from 'commander';
import { isRecord } from '../canonical/casing.ts';
import { isAlertRulesError } from '../diagnostic/error.ts';
import { addApply } from './commands/apply.ts';
import { addAudit } from './commands/audit.ts';
import { addBacktest } from './commands/backtest.ts';
import { addConvert } from './commands/convert.ts';
import { addImport } from './commands/import.ts';
import { addLint } from './commands/lint.ts';
import { addMute } from './commands/mute.ts';
import { addTest } from './commands/test.ts';
import { addTestFire } from './commands/test-fire.ts';
import { addWhy } from './commands/why.ts';
import { EXAMPLES } from './examples.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import type { GlobalOptions, Setting } from './options.ts';
import { readVersion } from './version.ts';

/** Adds commands to the program. */
export type AddCommands = (program: Command, setting: Setting) => void;

const COMMANDS: readonly AddCommands[] = [
  addApply,
  addImport,
  addConvert,
  addAudit,
  addLint,
  addBacktest,
  addTest,
  addMute,
  addWhy,
  addTestFire,
];

/** Runs one command line and answers its exit code; never throws and never ends the process. */
export async function main(args: readonly string[], host: Host): Promise<number> {
  let code: number = EXIT.done;
  const program = createProgram(host, (ended) => (code = ended));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, host);
  }
}

function createProgram(host: Host, end: (code: number) => void): Command {
  const program = new Command('sentry-alerts')
    .description('Alerts of Sentry as code: plan, apply, import, convert, lint, backtest.')
    .version(readVersion(), '-V, --version', 'print the version')
    .option('-f, --file <path>', 'where the alerts are described', 'sentry.alerts.ts')
    .option('--lock <file>', 'where it is kept what was applied', 'sentry.alerts.lock.json')
    .option('-o, --org <slug>', 'organization; SENTRY_ORG, or that of the token, by default')
    .option(
      '-p, --project <slug>',
      'a project, may be repeated; all by default',
      (slug, before: readonly string[] | undefined) => [...(before ?? []), slug],
    )
    .option('--url <address>', 'where Sentry is; SENTRY_URL by default')
    .option('--auth-token <token>', 'SENTRY_AUTH_TOKEN by default, which no log of commands shows')
    .option('--json', 'results as JSON')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.write(text),
      writeErr: (text) => host.writeError(text),
    })
    .addHelpText(
      'after',
      [
        '',
        'Exit codes: 0 done, 1 failed, 2 wrong usage, 3 a check says no.',
        '',
        'Examples:',
        '  sentry-alerts plan --check',
        '  sentry-alerts apply',
        '  sentry-alerts backtest history.ndjson',
      ].join('\n'),
    );
  const setting: Setting = {
    host,
    globals: () => program.opts<GlobalOptions>(),
    run:
      (work) =>
      async (...args) =>
        end(await work(...args)),
  };
  for (const add of COMMANDS) add(program, setting);
  for (const command of program.commands) {
    const lines = (EXAMPLES[command.name()] ?? []).map((line) => `  sentry-alerts ${line}`);
    command.addHelpText('after', ['', 'Examples:', ...lines].join('\n'));
  }
  return program;
}

function explain(error: unknown, host: Host): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const message = error instanceof Error ? error.message : String(error);
  host.writeError(`error: ${message}\n`);
  for (const hint of hintsOf(error)) host.writeError(`  ${hint}\n`);
  return EXIT.failed;
}

function hintsOf(error: unknown): readonly string[] {
  const own = isRecord(error) ? error['hint'] : undefined;
  const listed = isAlertRulesError(error) ? error.diagnostics.map(({ hint }) => hint) : [];
  return [own, ...listed].filter((hint) => typeof hint === 'string');
}
