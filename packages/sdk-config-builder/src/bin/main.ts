import { Command, CommanderError } from 'commander';
import { isSdkConfigError } from '../diagnostics/error.ts';
import { addDoctor } from './commands/doctor.ts';
import { addInit } from './commands/init.ts';
import { addMigrate } from './commands/migrate.ts';
import { addRender } from './commands/render.ts';
import { EXAMPLES } from './examples.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import { readVersion } from './version.ts';

/** Adds a command to the program; what it answers is the exit code. */
export type AddCommand = (program: Command, host: Host, end: (code: number) => void) => void;

const commands: readonly AddCommand[] = [addInit, addRender, addDoctor, addMigrate];

/** Runs one command line and answers its exit code; never throws and never ends the process. */
export async function main(args: readonly string[], host: Host): Promise<number> {
  let code: number = EXIT.done;
  const program = createProgram(host, (ended) => (code = ended));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    host.writeError(`error: ${error instanceof Error ? error.message : String(error)}\n`);
    if (isSdkConfigError(error) && error.hint !== undefined) host.writeError(`  ${error.hint}\n`);
    return EXIT.failed;
  }
}

function createProgram(host: Host, end: (code: number) => void): Command {
  const program = new Command('sentry-config')
    .description('One description of what services send to Sentry, for every SDK.')
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
      `
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 a check says no.

Examples:
  sentry-config init                 describe the services of this folder in sentry.config.json
  sentry-config render               write their init files
  sentry-config render --check       fail where an init file is not as described (for CI)
  sentry-config doctor               find what is wrong with how they use Sentry
  sentry-config migrate src --from 7 --to 11`,
    );
  for (const add of commands) add(program, host, end);
  for (const command of program.commands) {
    const lines = (EXAMPLES[command.name()] ?? []).map((line) => `  sentry-config ${line}`);
    command.addHelpText('after', ['', 'Examples:', ...lines].join('\n'));
  }
  return program;
}
