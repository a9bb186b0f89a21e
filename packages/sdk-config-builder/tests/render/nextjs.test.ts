import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isChromiumMissing, withPage } from '../support/chromium.ts';
import { isMissing, oracle } from '../support/oracles.ts';
import { deliver, expectedArrivals, waitUntil } from './arrivals.ts';
import { installRuntime } from './bundle-service.ts';
import { request } from './javascript-services.ts';
import { nextPaths, nextService } from './nextjs-service.ts';
import { renderInto } from './programs.ts';
import { sentDescriptions } from './targets.ts';

const run = promisify(execFile);
const next = join(oracle('nextjs'), 'node_modules', 'next', 'dist', 'bin', 'next');

// Turbopack takes packages only from below its root, so the application lives in the folder of its packages.
let folder = '';
beforeAll(() => {
  const parent = join(oracle('nextjs'), 'target');
  mkdirSync(parent, { recursive: true });
  folder = mkdtempSync(join(parent, 'shop-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(isMissing('nextjs') || isChromiumMissing)(
  'an application on Next.js',
  { timeout: 300_000 },
  () => {
    const descriptions = sentDescriptions.filter(([name]) => name === 'strict');
    test.each(descriptions)(
      'delivers errors and traces from a page, a server and the edge under %s',
      async (name, config) => {
        const target = {
          language: 'javascript',
          framework: 'nextjs',
          sdkVersion: '11.8.0',
        } as const;
        renderInto(folder, config, target);
        for (const [path, text] of Object.entries(nextService)) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
        await installRuntime(folder);
        let places: readonly string[] = [];
        const arrivals = await deliver('nextjs 11', name, async (sandbox) => {
          await buildAndVisit(sandbox);
          places = placesIn(sandbox);
        });
        expect(arrivals).toEqual(expectedArrivals(name));
        expect(places).toEqual(everyPlace);
      },
    );
  },
);

/** Builds the application, starts it, asks both routes and opens the page. */
async function buildAndVisit(sandbox: Sandbox): Promise<void> {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    NEXT_TELEMETRY_DISABLED: '1',
    SENTRY_DSN: sandbox.dsn,
    APP_ENV: 'live',
    NEXT_PUBLIC_SENTRY_DSN: sandbox.dsn,
    NEXT_PUBLIC_APP_ENV: 'live',
  };
  await run(process.execPath, [next, 'build'], { cwd: folder, env });
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', '0'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(server, 'exit');
  try {
    const url = await urlIn(server.stdout);
    for (const path of nextPaths) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { status } = await fetch(url + path, request.init);
      expect(status).toBe(500);
    }
    await withPage(`${url}/?email=jane@example.com`, () =>
      waitUntil(() => placesIn(sandbox).length === everyPlace.length),
    );
  } finally {
    server.kill('SIGKILL');
    await ended;
  }
}

async function urlIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('Next.js ended before it listened.');
}

/** What a trace of each place has a span for. */
const spans: Readonly<Record<string, RegExp>> = {
  edge: /"name":"[^"]*\/edge"/,
  nodejs: /"name":"POST \/checkout"/,
  page: /"auto\.ui\.browser\.metrics"/,
};
const everyPlace = Object.keys(spans).flatMap((place) => [`error ${place}`, `trace ${place}`]);

/** Where errors and traces came from. */
function placesIn(sandbox: Sandbox): readonly string[] {
  const items = sandbox.envelopes.flatMap((envelope) => envelope.items);
  const textOf = (type: string) =>
    JSON.stringify(items.filter(({ headers }) => headers['type'] === type));
  const errors = textOf('event');
  const traces = textOf('span');
  return Object.entries(spans).flatMap(([place, span]) => [
    ...(errors.includes(`"step":"${place}"`) ? [`error ${place}`] : []),
    ...(span.test(traces) ? [`trace ${place}`] : []),
  ]);
}
