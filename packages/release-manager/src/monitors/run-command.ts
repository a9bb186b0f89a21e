import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { createReleaseManagerError } from '../error/error.ts';
import { prepareRun } from './prepare-run.ts';
import type { MonitorOptions } from './types.ts';

/** How a command is run. */
export interface RunCommandOptions extends MonitorOptions {
  /** Where; the working directory of this process by default. */
  readonly directory?: string | undefined;
  /** Variables of the command; those of this process by default. `SENTRY_MONITOR_SLUG` is added. */
  readonly environmentVariables?: Readonly<Record<string, string | undefined>> | undefined;
  /** After so many milliseconds the command gets SIGTERM, and ten seconds later SIGKILL; never by default. */
  readonly killAfterInMs?: number | undefined;
}

/** How a command ended. */
export interface CommandResult {
  /** Its exit code; 128 and the signal's number when a signal ended it, 127 and 126 when it could not be started, as in a shell. */
  readonly exitCode: number;
  /** The signal that ended it. */
  readonly signal?: NodeJS.Signals;
}

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] as const;
const fromTerminal: ReadonlySet<string> = new Set(['SIGINT', 'SIGQUIT', 'SIGHUP']);
const graceInMs = 10_000;

/**
 * Runs a command and tells Sentry how it went. It starts before anything is sent; input, output and signals pass through,
 * and its exit code is the answer, whatever happens to the check-ins.
 *
 * Throws `invalid-input` before it starts when there is no command, or Sentry would refuse the slug or the schedule.
 */
export async function runCommand(
  slug: string,
  command: readonly string[],
  options: RunCommandOptions,
): Promise<CommandResult> {
  const [program, ...args] = command;
  if (program === undefined || program === '') {
    throw createReleaseManagerError('invalid-input', 'There is no command to run.', {
      hint: "Give the program and its arguments: ['node', 'job.js'].",
    });
  }
  const begin = prepareRun(slug, options);
  const child = spawn(program, args, {
    cwd: options.directory,
    env: { ...(options.environmentVariables ?? process.env), SENTRY_MONITOR_SLUG: slug },
    stdio: 'inherit',
  });
  const ended = endOf(child, options.killAfterInMs);
  const run = begin();
  const result = await ended;
  await run.end(result.exitCode === 0 ? 'ok' : 'error');
  return result;
}

function endOf(child: ChildProcess, killAfterInMs: number | undefined): Promise<CommandResult> {
  const stop = passSignals(child, killAfterInMs);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      stop();
      console.error(error.message);
      resolve({ exitCode: 'code' in error && error.code === 'ENOENT' ? 127 : 126 });
    });
    child.once('exit', (code, signal) => {
      stop();
      resolve(
        signal === null
          ? { exitCode: code ?? 1 }
          : { exitCode: 128 + constants.signals[signal], signal },
      );
    });
  });
}

/** While the command runs, signals to this process are for it; those that a terminal sends reach it by themselves. */
function passSignals(child: ChildProcess, killAfterInMs: number | undefined): () => void {
  const kill = (signal: NodeJS.Signals) => void child.kill(signal);
  const pass = (signal: NodeJS.Signals) => {
    if (!(process.stdin.isTTY && fromTerminal.has(signal))) kill(signal);
  };
  for (const signal of forwarded) process.on(signal, pass);
  const timers: ReturnType<typeof setTimeout>[] = [];
  if (killAfterInMs !== undefined) {
    timers.push(setTimeout(kill, killAfterInMs, 'SIGTERM'));
    timers.push(setTimeout(kill, killAfterInMs + graceInMs, 'SIGKILL'));
  }
  return () => {
    for (const signal of forwarded) process.off(signal, pass);
    for (const timer of timers) clearTimeout(timer);
  };
}
