import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

const find = (): string | undefined => {
  const directories = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => directories.map((directory) => join(directory, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
};

const path = find();

/** The browser that Debian's package `chromium` installs. */
export const chromium = {
  name: path === undefined ? 'Chromium (not installed: apt-get install chromium)' : 'Chromium',
  /** True without it; never true in CI, where its absence has to fail. */
  isSkipped: path === undefined && process.env['CI'] !== 'true',
};

// Nothing but the loopback is reached, whatever the browser or a page asks for.
const flags = [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  ...['--no-first-run', '--no-proxy-server', '--disable-background-networking'],
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Opens a page, and closes the browser once `until` has ended, however it ends. */
export const withPage = async <Value>(url: string, until: () => Promise<Value>): Promise<Value> => {
  if (path === undefined) throw new Error(chromium.name);
  const profile = mkdtempSync(join(tmpdir(), 'sentry-kit-chromium-'));
  const browser = spawn(path, [...flags, `--user-data-dir=${profile}`, url], {
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((resolve) => {
    browser.once('exit', () => resolve());
    browser.once('error', () => resolve());
  });
  try {
    return await until();
  } finally {
    // The program is a script that starts the browser: the group has both.
    if (browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};
