import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const path = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter(Boolean)
  .map((directory) => join(directory, 'chromium'))
  .find((candidate) => {
    try {
      accessSync(candidate, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** Whether a test in the browser of Debian's package `chromium` is skipped: only where it is not installed, and never in CI. */
export const isChromiumMissing = path === undefined && process.env['CI'] !== 'true';

// Nothing but the loopback is reached, whatever the browser or a page asks for.
const flags = [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  ...['--no-first-run', '--no-proxy-server', '--disable-background-networking'],
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Opens a page, and closes the browser once `until` has ended, however it ends. */
export async function withPage(url: string, until: () => Promise<void>): Promise<void> {
  if (path === undefined) throw new Error('Chromium is not installed: apt-get install chromium');
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
    await until();
  } finally {
    // The program is a script that starts the browser: the group has both.
    if (browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
