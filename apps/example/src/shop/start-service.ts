import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process that serves the shop. */
export interface RunningService {
  readonly url: string;
  /** Resolves when the service sends this word. */
  until(word: string): Promise<void>;
  /** Ends it once everything is delivered; resolves with what it has to say, as JSON. */
  finish(): Promise<string>;
}

/** Starts a program of `services/` and waits until it serves. */
export async function startService(
  name: string,
  settings: Readonly<Record<string, string>>,
  execArgv: readonly string[] = [],
): Promise<RunningService> {
  // A service reports through the DSN; the API token is none of its business.
  const { SENTRY_AUTH_TOKEN: _token, ...inherited } = process.env;
  const child = fork(fileURLToPath(new URL(`services/${name}.js`, import.meta.url)), {
    execArgv: ['--enable-source-maps', ...execArgv],
    env: { ...inherited, ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const port = await hear(name, child, 'port');
  return {
    url: `http://127.0.0.1:${String(port)}`,
    async until(word) {
      await hear(name, child, word);
    },
    async finish() {
      const ended = new Promise((resolve) => {
        child.once('exit', resolve);
      });
      const summary = hear(name, child, 'summary');
      child.send('finish');
      const [said] = await Promise.all([summary, ended]);
      return String(said);
    },
  };
}

/** The value of the first message that has this word. A service that is let go ends itself. */
function hear(name: string, child: ChildProcess, word: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const listen = (message: unknown): void => {
      const value: unknown = Reflect.get(Object(message), word);
      if (value === undefined) return;
      child.off('message', listen).off('exit', fail);
      resolve(value);
    };
    const fail = (code: number | null): void =>
      reject(new Error(`The ${name} ended with ${code ?? 'a signal'} before it said ${word}.`));
    child.on('message', listen).once('exit', fail).once('error', reject);
  });
}
