import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyRelease, planRelease, type SourceMaps } from '../src/index.ts';
import { createDirectory } from '../src/testing/git-repository.ts';
import { chromium, withPage } from './support/chromium.ts';
import { findOracle } from './support/oracle.ts';

const sdk = findOracle('sdk-11');
const WAIT_IN_MS = 60_000;

const CART = `export function totalOf(prices: readonly number[]): number {
  if (prices.length === 0) {
    throw new RangeError('an empty cart has no total');
  }
  return prices.reduce((sum, price) => sum + price, 0);
}
`;

const MAIN = `import { init } from '@sentry/browser';
import { totalOf } from './cart';

init({ dsn: DSN, release: RELEASE });
setTimeout(() => totalOf([]), 0);
`;

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

let sandbox: Sandbox;
let directory: string;
let server: Server;
beforeAll(async () => {
  sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
  server = createServer(({ url = '' }, response) => {
    try {
      const file = readFileSync(join(directory, 'dist', new URL(url, 'http://x').pathname));
      response.setHeader('content-type', TYPES[extname(url)] ?? 'text/plain').end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
beforeEach(() => {
  sandbox.reset();
  directory = createDirectory();
  return () => rmSync(directory, { recursive: true });
});
afterAll(async () => {
  server.close();
  await sandbox.close();
});

const integrityOf = (bytes: Buffer): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** A minified page whose script a browser only runs when its hash is right. */
async function buildPage(release: string): Promise<void> {
  mkdirSync(join(directory, 'src'));
  writeFileSync(join(directory, 'src/cart.ts'), CART);
  writeFileSync(join(directory, 'src/main.ts'), MAIN);
  await build({
    entryPoints: [join(directory, 'src/main.ts')],
    outdir: join(directory, 'dist/assets'),
    bundle: true,
    minify: true,
    sourcemap: true,
    format: 'iife',
    define: { DSN: JSON.stringify(sandbox.dsn), RELEASE: JSON.stringify(release) },
    nodePaths: [join(sdk.directory, 'node_modules')],
  });
  const integrity = integrityOf(readFileSync(join(directory, 'dist/assets/main.js')));
  const script = `<script src="/assets/main.js" integrity="${integrity}"></script>`;
  writeFileSync(join(directory, 'dist/index.html'), `<!doctype html>\n<body>${script}</body>\n`);
}

const client = () =>
  createSentryClient({
    baseUrl: sandbox.url,
    token: sandbox.token,
    organization: 'acme',
    project: 'shop',
  });

/** Waits for the first event, and answers its entries as Sentry's API does. */
async function firstEvent(): Promise<readonly unknown[]> {
  const deadline = Date.now() + WAIT_IN_MS;
  while (Date.now() < deadline) {
    // oxlint-disable no-await-in-loop -- asked again until it is there
    const [issue] = await client().issues.list({}).toArray();
    if (issue) {
      const event = await client().issues.getEvent({ issueId: issue.id, eventId: 'latest' });
      return event.entries;
    }
    await new Promise((resolve) => void setTimeout(resolve, 100));
    // oxlint-enable no-await-in-loop
  }
  throw new Error('The page has reported nothing.');
}

/** A value inside of JSON that is not known any closer. */
const at = (value: unknown, ...keys: readonly (string | number)[]): unknown =>
  keys.reduce((inner, key) => Reflect.get(Object(inner), key) as unknown, value);

const framesOf = (entries: readonly unknown[]): readonly unknown[] => {
  const exception = entries.find((entry) => at(entry, 'type') === 'exception');
  const frames = at(exception, 'data', 'values', 0, 'stacktrace', 'frames');
  return Array.isArray(frames) ? frames : [];
};

describe.skipIf(chromium.isSkipped || sdk.isSkipped)(
  `an error of a minified page is shown in its source: ${chromium.name}, @sentry/browser of ${sdk.name}`,
  { timeout: 2 * WAIT_IN_MS },
  () => {
    // Frames are found by debug id alone where the page names another release, and by release and
    // address alone where no script was touched.
    const modes: readonly (readonly [how: string, release: string, more: Partial<SourceMaps>])[] = [
      ['debug id', 'other@9', { debugIds: 'inject', integrity: ['index.html'] }],
      ['release', 'shop@1', { debugIds: 'sidecar' }],
    ];

    test.each(modes)('by %s', async (how, release, more) => {
      await buildPage(release);
      const script = () => readFileSync(join(directory, 'dist/assets/main.js'), 'utf8');
      const before = script();
      const afterUpload = 'delete' as const;
      const sourceMaps = { directory: join(directory, 'dist'), afterUpload, ...more };
      const plan = await planRelease({ version: 'shop@1', sourceMaps }, { client: client() });
      await applyRelease(plan, { client: client() });
      expect(script() === before).toBe(how === 'release');
      const { port } = server.address() as AddressInfo;
      const entries = await withPage(`http://127.0.0.1:${port}/index.html`, firstEvent);
      expect(framesOf(entries).at(-1)).toMatchObject({
        filename: expect.stringMatching(/src\/cart\.ts$/),
        lineNo: 3,
        colNo: 11,
        context: expect.arrayContaining([
          [3, "    throw new RangeError('an empty cart has no total');"],
        ]),
      });
    });
  },
);
