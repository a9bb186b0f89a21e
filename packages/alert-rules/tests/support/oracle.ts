import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A real program of `oracles/`, which `npm run test:setup` installs. */
export function findOracle(name: string) {
  const directory = fileURLToPath(new URL(`../../../../oracles/${name}`, import.meta.url));
  const isInstalled = existsSync(`${directory}/node_modules/.sentry-kit-setup`);
  return {
    name: isInstalled ? name : `${name} (not installed: npm run test:setup)`,
    directory,
    // In CI its absence has to fail.
    isSkipped: !isInstalled && process.env['CI'] !== 'true',
  };
}

const TIMEOUT_IN_MS = 60_000;

/** Runs a script of Node to its end, and gives what it printed. */
export async function runScript(
  args: readonly string[],
  directory: string,
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: directory,
    env: { PATH: process.env['PATH'] ?? '', HOME: directory, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_IN_MS,
    killSignal: 'SIGKILL',
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  await once(child, 'close');
  if (child.exitCode === 0) return stdout;
  throw new Error(
    `${args.join(' ')} ended with ${child.exitCode ?? 'a signal'}\n${stdout}\n${stderr}`,
  );
}
