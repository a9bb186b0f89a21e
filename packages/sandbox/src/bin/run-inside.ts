import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Host } from './main.ts';

/**
 * Runs a command and passes the signals of this process on to it.
 * @returns its exit code, 128 and the signal's number when one killed it, 127 when there is no such command
 */
export function runInside(
  command: string,
  commandArguments: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  host: Host,
): Promise<number> {
  const child = spawn(command, commandArguments, { stdio: 'inherit', env: environment });
  const stopListening = host.onSignal((signal) => child.kill(signal));
  return new Promise((resolve) => {
    const finish = (code: number): void => {
      stopListening();
      resolve(code);
    };
    child.once('error', (error: NodeJS.ErrnoException) => {
      host.writeError(`error: could not run ${command}: ${error.message}\n`);
      finish(error.code === 'ENOENT' ? 127 : 126);
    });
    child.once('exit', (code, signal) => {
      finish(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
    });
  });
}
