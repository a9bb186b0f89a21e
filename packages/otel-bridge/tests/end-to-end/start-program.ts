import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A program that serves on the loopback. */
export interface Program {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a program of `programs/` and waits until it says on which port it serves. */
export async function startProgram(
  name: string,
  environment: Readonly<Record<string, string>>,
): Promise<Program> {
  const script = fileURLToPath(new URL(`programs/${name}`, import.meta.url));
  const child = fork(script, [], {
    env: { ...process.env, ...environment },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const port = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error(`${name} ended before it served: ${errors}`)));
  });
  return {
    url: `http://127.0.0.1:${String(port)}`,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
