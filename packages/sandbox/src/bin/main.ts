import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { createSandbox, isSandboxError, type Sandbox } from '../index.ts';
import { sandboxEnvironment } from './environment.ts';
import { EXIT } from './exit-code.ts';
import { runInside } from './run-inside.ts';
import { readVersion } from './version.ts';

/** The process around the program, so that a test can be one. */
export interface Host {
  readonly environment: Readonly<Record<string, string | undefined>>;
  write(text: string): void;
  writeError(text: string): void;
  /** Calls back for SIGINT and SIGTERM. @returns its removal */
  onSignal(listener: (signal: NodeJS.Signals) => void): () => void;
}

interface Options {
  readonly port?: number;
  readonly json?: true;
}

/** Runs one command line and answers its exit code; never throws and never ends the process. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  const program = createProgram(host);
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    // Commander has said what is wrong; `--help` comes here, too, with code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    throw error;
  }
  const [command, ...commandArguments] = program.args;
  const { port, json } = program.opts<Options>();
  try {
    const sandbox = await createSandbox({ port });
    try {
      if (command === undefined) return await serve(sandbox, json === true, host);
      const environment = { ...host.environment, ...sandboxEnvironment(sandbox) };
      return await runInside(command, commandArguments, environment, host);
    } finally {
      await sandbox.close();
    }
  } catch (error) {
    host.writeError(`error: ${error instanceof Error ? error.message : String(error)}\n`);
    if (isSandboxError(error) && error.hint !== undefined) host.writeError(`  ${error.hint}\n`);
    return EXIT.failed;
  }
}

function createProgram(host: Host): Command {
  return new Command('sentry-sandbox')
    .description(
      'Runs a Sentry on 127.0.0.1 for development and tests. With a command after --, runs it inside, with SENTRY_DSN, SENTRY_URL, SENTRY_AUTH_TOKEN, SENTRY_ORG and SENTRY_PROJECT set, and exits with its code.',
    )
    .version(readVersion(), '-V, --version', 'print the version')
    .option('--port <number>', 'listen on this port; a free one by default', readPort)
    .option('--json', 'where it is as one line of JSON')
    .argument('[command...]', 'a command to run inside, after --')
    .passThroughOptions()
    .exitOverride()
    .configureOutput({ writeOut: host.write, writeErr: host.writeError })
    .addHelpText(
      'after',
      [
        '',
        'Exit codes: 0 done, 1 failed, 2 wrong usage; with a command its own, 128 + n after a signal.',
        '',
        'Examples:',
        '  sentry-sandbox --port 4100',
        '  sentry-sandbox --json',
        '  sentry-sandbox -- npm test',
      ].join('\n'),
    );
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('expected a number from 0 to 65535.');
}

/** Prints where the sandbox is and keeps it running until a signal comes. */
async function serve(sandbox: Sandbox, isJson: boolean, host: Host): Promise<number> {
  const stopped = new Promise<void>((resolve) => {
    const stopListening = host.onSignal(() => {
      stopListening();
      resolve();
    });
  });
  host.write(isJson ? `${JSON.stringify(facts(sandbox))}\n` : describe(sandbox));
  await stopped;
  return EXIT.done;
}

function facts(sandbox: Sandbox): Readonly<Record<string, string>> {
  const { url, dsn, token, organization, project } = sandbox;
  return { url, dsn, token, organization, project };
}

/** Can be pasted into a shell as it is. */
function describe(sandbox: Sandbox): string {
  const exports = Object.entries(sandboxEnvironment(sandbox)).map(
    ([name, value]) => `export ${name}='${value}'`,
  );
  return [
    `# A Sentry for development listens on ${sandbox.url}. Ctrl+C stops it; nothing is kept.`,
    ...exports,
    '',
  ].join('\n');
}
