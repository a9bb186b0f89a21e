import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.ts';
import { at } from './support/at.ts';
import { findOracle } from './support/oracle.ts';
import { readRest } from './support/rest.ts';
import { runSuccessfully } from './support/run-program.ts';

const cli = findOracle('sentry-cli');
const sdk = findOracle('sdk-11');

const CART = `import * as Sentry from '@sentry/node';

export function totalOf(prices: readonly number[]): number {
  if (prices.length === 0) {
    throw new RangeError('an empty cart has no total');
  }
  return prices.reduce((sum, price) => sum + price, 0);
}
`;

const MAIN = `import * as Sentry from '@sentry/node';
import { totalOf } from './cart';

Sentry.init({ dsn: process.env.SENTRY_DSN, release: process.env.RELEASE });
function checkOut(prices: readonly number[]) {
  return totalOf(prices);
}
try {
  checkOut([]);
} catch (error) {
  Sentry.captureException(error);
}
Sentry.flush(10_000).then((isFlushed) => process.exit(isFlushed ? 0 : 1));
`;

// The maps are sent by the real sentry-cli and the error by the real SDK: neither knows this code.
describe.skipIf(cli.isSkipped || sdk.isSkipped)(
  `errors of a minified build: ${cli.name}, ${sdk.name}`,
  { timeout: 60_000 },
  () => {
    let sandbox: Sandbox;
    let directory: string;
    beforeAll(async () => {
      sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
    });
    beforeEach(async () => {
      sandbox.reset();
      directory = mkdtempSync(join(tmpdir(), 'sentry-kit-symbolication-'));
      mkdirSync(join(directory, 'src'));
      writeFileSync(join(directory, 'src/cart.ts'), CART);
      writeFileSync(join(directory, 'src/main.ts'), MAIN);
      await build({
        entryPoints: [join(directory, 'src/main.ts')],
        outdir: join(directory, 'dist'),
        bundle: true,
        external: ['@sentry/node'],
        format: 'cjs',
        platform: 'node',
        minify: true,
        sourcemap: true,
      });
    });
    afterAll(async () => {
      await sandbox.close();
      rmSync(directory, { recursive: true });
    });

    const upload = async (...lines: readonly (readonly string[])[]) => {
      for (const args of lines) {
        // oxlint-disable-next-line no-await-in-loop -- one step after the other
        await runSuccessfully(join(cli.directory, 'node_modules/.bin/sentry-cli'), args, {
          directory,
          environment: {
            SENTRY_URL: sandbox.url,
            SENTRY_AUTH_TOKEN: sandbox.token,
            SENTRY_ORG: 'acme',
            SENTRY_PROJECT: 'shop',
            SENTRY_LOAD_DOTENV: '0',
          },
        });
      }
    };

    const run = async (): Promise<unknown> => {
      await runSuccessfully(process.execPath, ['dist/main.js'], {
        directory,
        environment: {
          SENTRY_DSN: sandbox.dsn,
          RELEASE: 'shop@1',
          NODE_PATH: join(sdk.directory, 'node_modules'),
        },
      });
      const [issue] = (await readRest(sandbox, 'projects/acme/shop/issues/')) as readonly unknown[];
      return readRest(
        sandbox,
        `organizations/acme/issues/${String(at(issue, 'id'))}/events/latest/`,
      );
    };

    const framesOf = (event: unknown, key = 'stacktrace') => {
      const entry = (at(event, 'entries') as readonly unknown[]).find(
        (candidate) => at(candidate, 'type') === 'exception',
      );
      return at(entry, 'data', 'values', 0, key, 'frames') as readonly unknown[];
    };

    it('show the original file, line, function and text, by debug id', async () => {
      await upload(['sourcemaps', 'inject', 'dist'], ['sourcemaps', 'upload', 'dist']);
      const event = await run();
      expect(framesOf(event).at(-1)).toMatchObject({
        filename: expect.stringMatching(/src\/cart\.ts$/),
        function: 'totalOf',
        lineNo: 5,
        colNo: 11,
        context: [
          [1, "import * as Sentry from '@sentry/node';"],
          [2, ''],
          [3, 'export function totalOf(prices: readonly number[]): number {'],
          [4, '  if (prices.length === 0) {'],
          [5, "    throw new RangeError('an empty cart has no total');"],
          [6, '  }'],
          [7, '  return prices.reduce((sum, price) => sum + price, 0);'],
          [8, '}'],
          [9, ''],
        ],
      });
      expect(framesOf(event).at(-2)).toMatchObject({
        filename: expect.stringMatching(/src\/main\.ts$/),
        function: 'checkOut',
        lineNo: 6,
      });
      expect(framesOf(event, 'rawStacktrace').at(-1)).toMatchObject({
        filename: expect.stringMatching(/dist\/main\.js$/),
      });
      expect(at(event, 'culprit')).toContain('totalOf');
      expect(at(event, 'errors')).toEqual([]);
    });

    it('show them by release and address, where nothing was injected', async () => {
      const prefix = ['--url-prefix', `${directory}/dist`];
      await upload(['sourcemaps', 'upload', '--release', 'shop@1', ...prefix, 'dist']);
      expect(framesOf(await run()).at(-1)).toMatchObject({ function: 'totalOf', lineNo: 5 });
    });

    it('say that nothing was found for another release, and stay as they are', async () => {
      const prefix = ['--url-prefix', `${directory}/dist`];
      await upload(['sourcemaps', 'upload', '--release', 'shop@2', ...prefix, 'dist']);
      const event = await run();
      expect(framesOf(event).at(-1)).toMatchObject({
        filename: expect.stringMatching(/dist\/main\.js$/),
      });
      expect(at(event, 'errors')).toMatchObject([{ type: 'js_no_source' }]);
    });

    it('are grouped by their original places, so that another build makes no new issue', async () => {
      await upload(['sourcemaps', 'inject', 'dist'], ['sourcemaps', 'upload', 'dist']);
      const first = await run();
      await build({
        entryPoints: [join(directory, 'src/main.ts')],
        outdir: join(directory, 'dist'),
        bundle: true,
        external: ['@sentry/node'],
        format: 'cjs',
        platform: 'node',
        minify: true,
        sourcemap: true,
        banner: { js: '/*! another build */\nvar build = 2;' },
      });
      await upload(['sourcemaps', 'inject', 'dist'], ['sourcemaps', 'upload', 'dist']);
      const second = await run();
      expect(at(second, 'groupID')).toBe(at(first, 'groupID'));
      expect(at(second, 'id')).not.toBe(at(first, 'id'));
    });
  },
);
