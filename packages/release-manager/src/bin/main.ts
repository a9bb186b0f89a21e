import { isApiClientError } from '@sentry-kit/api-client';
import { Command, CommanderError } from 'commander';
import { isReleaseManagerError } from '../error/error.ts';
import { addCommits } from './commands/commits.ts';
import { addDartSymbolMap } from './commands/dart-symbol-map.ts';
import { addDebugFiles } from './commands/debug-files.ts';
import { addDeploys } from './commands/deploys.ts';
import { addEvents } from './commands/events.ts';
import { addExplain } from './commands/explain.ts';
import { addFiles } from './commands/files.ts';
import { addHealth } from './commands/health.ts';
import { addInfo } from './commands/info.ts';
import { addLifecycle } from './commands/lifecycle.ts';
import { addListing } from './commands/listing.ts';
import { addLogin } from './commands/login.ts';
import { addMaintenance } from './commands/maintenance.ts';
import { addMonitors } from './commands/monitors.ts';
import { addProguard } from './commands/proguard.ts';
import { addShip } from './commands/ship.ts';
import { addSourceMaps } from './commands/source-maps.ts';
import { addVersion } from './commands/version.ts';
import { EXAMPLES } from './examples.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import { translateLine } from './old-command-lines.ts';
import { readVersion } from './version.ts';

/** Adds commands to the program; what a command answers is the exit code. */
export type AddCommands = (program: Command, host: Host, end: (code: number) => void) => void;

const COMMANDS: readonly AddCommands[] = [
  addShip,
  addSourceMaps,
  addVersion,
  addLifecycle,
  addCommits,
  addDeploys,
  addListing,
  addHealth,
  addMaintenance,
  addFiles,
  addDebugFiles,
  addProguard,
  addDartSymbolMap,
  addMonitors,
  addEvents,
  addExplain,
  addInfo,
  addLogin,
];

/** Runs one command line and answers its exit code; never throws and never ends the process. */
export async function main(args: readonly string[], host: Host): Promise<number> {
  let code: number = EXIT.done;
  const program = createProgram(host, (ended) => (code = ended));
  try {
    const line = translateLine(args);
    if (line.note !== undefined) host.writeError(`note: ${line.note}\n`);
    await program.parseAsync([...line.args], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, host);
  }
}

function createProgram(host: Host, end: (code: number) => void): Command {
  const program = new Command('sentry-release')
    .description('Releases, source maps, debug files, cron monitors and events for Sentry.')
    .version(readVersion(), '-V, --version', 'print the version')
    .option('-o, --org <slug>', 'organization; SENTRY_ORG by default')
    .option(
      '-p, --project <slug>',
      'a project, may be repeated; SENTRY_PROJECT by default',
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
        'Exit codes: 0 done, 1 failed, 2 wrong usage, 3 a check says no; monitors run ends as its command does.',
        '',
        'Examples:',
        '  sentry-release ship --source-maps dist --commits auto --deploy production --finalize',
        '  sentry-release check shop@1.2.3 --crash-free-at-least 0.995',
      ].join('\n'),
    );
  for (const add of COMMANDS) add(program, host, end);
  for (const command of program.commands) addExamples(command, '');
  return program;
}

/** Each command shows in its help how it is written. */
function addExamples(command: Command, parents: string): void {
  const path = `${parents}${command.name()}`;
  const lines = EXAMPLES[path];
  if (lines) command.addHelpText('after', `\nExamples:\n${lines.map(toLine).join('\n')}`);
  for (const inner of command.commands) addExamples(inner, `${path} `);
}

const toLine = (line: string) => `  sentry-release ${line}`;

function explain(error: unknown, host: Host): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const { message, hint } = error instanceof Error ? hintOf(error) : { message: String(error) };
  host.writeError(`error: ${message}\n${hint === undefined ? '' : `  ${hint}\n`}`);
  return EXIT.failed;
}

function hintOf(error: Error): { readonly message: string; readonly hint?: string } {
  const isKnown = isReleaseManagerError(error) || isApiClientError(error);
  return isKnown && error.hint !== undefined
    ? { message: error.message, hint: error.hint }
    : { message: error.message };
}
