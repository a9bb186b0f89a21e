import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How the services report to Sentry. */
export interface Reporting {
  readonly dsn: string;
  readonly release: string;
  readonly environment: string;
}

/** Runs `work` while both services run, each in a process of its own. Ends when they have delivered everything and ended. */
export async function withServices<Result>(
  reporting: Reporting,
  work: (shopUrl: string) => Promise<Result>,
): Promise<Result> {
  return withService('payments', reporting, {}, (PAYMENTS_URL) =>
    withService('shop', reporting, { PAYMENTS_URL }, work),
  );
}

async function withService<Result>(
  name: string,
  { dsn, release, environment }: Reporting,
  settings: Readonly<Record<string, string>>,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  // A service reports through the DSN; the API token is none of its business.
  const { SENTRY_AUTH_TOKEN: _token, ...inherited } = process.env;
  const instrument = new URL('services/instrument.js', import.meta.url).href;
  const child = fork(fileURLToPath(new URL(`services/${name}.js`, import.meta.url)), {
    execArgv: ['--enable-source-maps', '--import', instrument],
    env: {
      ...inherited,
      ...settings,
      SERVICE_NAME: name,
      SENTRY_DSN: dsn,
      SENTRY_RELEASE: release,
      SENTRY_ENVIRONMENT: environment,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  const port = await readPort(name, child);
  try {
    return await work(`http://127.0.0.1:${port}`);
  } finally {
    // It ends when its parent lets go, and so it also ends when this process is killed.
    if (child.connected) child.disconnect();
    await ended;
  }
}

function readPort(name: string, child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(
        new Error(`The ${name} service ended with ${code ?? 'a signal'} before it was ready.`),
      ),
    );
  });
}
