import { Command, CommanderError } from 'commander';
import { isSelfhostError } from '../error/error.ts';
import { addCheck } from './commands/check.ts';
import { addDoctor } from './commands/doctor.ts';
import { addHelm } from './commands/helm.ts';
import { addInit } from './commands/init.ts';
import { addPlan } from './commands/plan.ts';
import { addRender } from './commands/render.ts';
import { addSize } from './commands/size.ts';
import { addUpgrade } from './commands/upgrade.ts';
import { EXAMPLES } from './examples.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import { readVersion } from './version.ts';

/** Adds a command to the program; what a command answers is the exit code. */
export type AddCommand = (program: Command, host: Host, end: (code: number) => void) => void;

const COMMANDS: readonly AddCommand[] = [
  addInit,
  addPlan,
  addRender,
  addCheck,
  addDoctor,
  addUpgrade,
  addSize,
  addHelm,
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
  const program = new Command('sentry-selfhost')
    .description('Plan, generate, check and upgrade self-hosted Sentry.')
    .version(readVersion(), '-V, --version', 'print the version')
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
        'Values of secrets come from variables of their names, or from --secrets-file. They are written, never printed.',
        '',
        'Examples:',
        '  sentry-selfhost init --url https://sentry.example.com',
        '  sentry-selfhost plan',
      ].join('\n'),
    );
  for (const add of COMMANDS) add(program, host, end);
  for (const command of program.commands) {
    const lines = (EXAMPLES[command.name()] ?? []).map((line) => `  sentry-selfhost ${line}`);
    command.addHelpText('after', ['', 'Examples:', ...lines].join('\n'));
  }
  return program;
}

function explain(error: unknown, host: Host): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  host.writeError(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  if (isSelfhostError(error) && error.hint !== undefined) host.writeError(`  ${error.hint}\n`);
  return EXIT.failed;
}
