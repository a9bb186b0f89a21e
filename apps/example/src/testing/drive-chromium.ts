import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findChromium } from '../shop/visit-page.ts';

const path = findChromium(process.env);

/** The browser that Debian's package `chromium` installs. */
export const chromium = {
  isFound: path !== undefined,
  name: path === undefined ? 'Chromium (not installed: apt-get install chromium)' : 'Chromium',
  /** True without it; never true in CI, where its absence has to fail. */
  isSkipped: path === undefined && process.env['CI'] !== 'true',
};

/** A page that is driven through the DevTools protocol. */
export interface DrivenPage {
  /** Sends a command to the page. */
  command(method: string, parameters?: object): Promise<Record<string, unknown>>;
  /** Goes to an address, and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** The value of an expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  /** Method and parameters of what the page has told so far. */
  readonly events: readonly { readonly method: string; readonly params: unknown }[];
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** Opens an empty page, and closes the browser once `work` has ended, however it ends. */
export async function withChromium<Value>(
  work: (page: DrivenPage) => Promise<Value>,
): Promise<Value> {
  if (path === undefined) throw new Error(chromium.name);
  const profile = mkdtempSync(join(tmpdir(), 'sentry-kit-chromium-'));
  const flags = [
    ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    ...['--no-first-run', '--no-proxy-server', '--disable-background-networking'],
    ...['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--remote-debugging-pipe'],
  ];
  const browser = spawn(path, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => {
    browser.once('exit', () => resolve()).once('error', () => resolve());
  });
  try {
    return await work(await openPage(browser.stdio[3] as Writable, browser.stdio[4] as Readable));
  } finally {
    // The program is a script that starts the browser: the group has both.
    if (browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function openPage(input: Writable, output: Readable): Promise<DrivenPage> {
  const waiting = new Map<number, (message: Message) => void>();
  const events: { method: string; params: unknown }[] = [];
  let onLoad = (): void => {};
  let rest = '';
  output.on('data', (chunk: Buffer) => {
    const parts = `${rest}${chunk.toString()}`.split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const message: Message = JSON.parse(part);
      if (message.id !== undefined) waiting.get(message.id)?.(message);
      else events.push({ method: message.method ?? '', params: message.params });
      if (message.method === 'Page.loadEventFired') onLoad();
    }
  });
  let id = 0;
  const send = (method: string, params: object, sessionId?: string) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      id += 1;
      waiting.set(id, ({ result, error }) => {
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result ?? {});
      });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const command = (method: string, parameters: object = {}) =>
    send(method, parameters, String(sessionId));
  await Promise.all(['Page', 'Runtime', 'Log', 'Network'].map((name) => command(`${name}.enable`)));
  return {
    command,
    events,
    async open(url) {
      const loaded = new Promise<void>((resolve) => {
        onLoad = resolve;
      });
      await command('Page.navigate', { url });
      await loaded;
    },
    async evaluate(expression) {
      const parameters = { expression, returnByValue: true, awaitPromise: true };
      const { result } = await command('Runtime.evaluate', parameters);
      return (result as { value?: unknown }).value;
    },
  };
}
