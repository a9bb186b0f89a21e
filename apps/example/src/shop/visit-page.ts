import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { startService } from './start-service.ts';
import type { Shop } from './with-shop.ts';

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PATIENCE_IN_MS = 60_000;

/** The path of a Chromium, where there is one. */
export function findChromium(environment: NodeJS.ProcessEnv): string | undefined {
  const directories = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [
    ...(environment['CHROME_PATH'] ? [environment['CHROME_PATH']] : []),
    ...browsers.flatMap((name) => directories.map((directory) => join(directory, name))),
  ].find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Opens the page of the shop in Chromium, or runs its script in Node, until the visitor has seen everything. */
export async function visitPage(shop: Shop): Promise<'Chromium' | 'Node'> {
  const chromium = findChromium(process.env);
  const visited = shop.visited();
  if (chromium === undefined) {
    const visitor = await startService('visitor', { PAGE_URL: shop.url }, [
      '--experimental-vm-modules',
      '--no-warnings',
    ]);
    await visited;
    await visitor.finish();
    return 'Node';
  }
  const profile = mkdtempSync(join(tmpdir(), 'sentry-kit-chromium-'));
  const flags = [
    ...['--headless=new', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
    '--disable-background-networking',
    // As root, as in a container, it starts in no other way.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
  ];
  const browser = spawn(chromium, [...flags, shop.url], { stdio: 'ignore', detached: true });
  const ended = new Promise<void>((resolve) => {
    browser.once('exit', () => resolve()).once('error', () => resolve());
  });
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${chromium} did not finish with the page.`)),
      PATIENCE_IN_MS,
    );
  });
  try {
    await Promise.race([visited, tooLong]);
  } finally {
    clearTimeout(timer);
    // What is started may be a script that starts the browser: the group has both.
    if (browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return 'Chromium';
}
