import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSentryClient } from '@sentry-kit/api-client';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildCart } from '../testing/cart.ts';
import { useCommandLine } from '../testing/command-line.ts';

const shop = useCommandLine();
const { run } = shop;
beforeEach(async () => {
  await buildCart(shop.directory);
  await run('new shop@1');
});

const client = () =>
  createSentryClient({
    baseUrl: shop.sandbox.url,
    token: shop.sandbox.token,
    organization: 'acme',
    project: 'shop',
  });

describe('sentry-release files', () => {
  test('sends a build, sends only what changed the next time, and lists it', async () => {
    const line = 'files upload shop@1 dist --url-prefix ~/static/';
    expect(await run(line)).toMatchObject({
      code: 0,
      output: '2 files are new, 0 replaced others, 0 were there\n',
    });
    writeFileSync(join(shop.directory, 'dist/cart.js'), 'changed()');
    expect((await run(`--json ${line}`)).json()).toEqual({
      uploaded: [],
      replaced: ['~/static/cart.js'],
      unchanged: ['~/static/cart.js.map'],
    });
    const sent = shop.sandbox.requests.filter(({ path }) => path.includes('/files/'));
    expect(sent.map(({ method }) => method)).toEqual([
      ...['GET', 'POST', 'POST'],
      ...['GET', 'DELETE', 'POST'],
    ]);
    expect((await run('--json files list shop@1')).json()).toMatchObject([
      { name: '~/static/cart.js', size: 'changed()'.length },
      { name: '~/static/cart.js.map' },
    ]);
  });

  test('lets an old server resolve frames by release and address', async () => {
    await run('files upload shop@1 dist');
    const lines = readFileSync(join(shop.directory, 'dist/cart.js'), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('new RangeError'));
    const frame = {
      abs_path: 'https://shop.example.com/cart.js',
      lineno: line + 1,
      colno: (lines[line]?.indexOf('new RangeError') ?? 0) + 1,
    };
    const { username, pathname } = new URL(shop.sandbox.dsn);
    await fetch(`${shop.sandbox.url}/api${pathname}/store/?sentry_key=${username}`, {
      method: 'POST',
      body: JSON.stringify({
        platform: 'javascript',
        release: 'shop@1',
        exception: { values: [{ type: 'RangeError', stacktrace: { frames: [frame] } }] },
      }),
    });
    const [issue] = await client().issues.list({}).toArray();
    const event = await client().issues.getEvent({ issueId: issue?.id ?? '', eventId: 'latest' });
    expect(event.entries).toContainEqual(
      expect.objectContaining({
        type: 'exception',
        data: expect.objectContaining({
          values: [
            expect.objectContaining({
              stacktrace: expect.objectContaining({
                frames: [
                  expect.objectContaining({
                    filename: expect.stringMatching(/src\/cart\.ts$/),
                    lineNo: 2,
                  }),
                ],
              }),
            }),
          ],
        }),
      }),
    );
  });

  test('keeps the files of distributions apart', async () => {
    await run('files upload shop@1 dist --dist ios');
    expect(await run('files upload shop@1 dist --dist android')).toMatchObject({
      output: '2 files are new, 0 replaced others, 0 were there\n',
    });
  });

  test('deletes by name, and refuses a name that is not there', async () => {
    await run('files upload shop@1 dist');
    expect(await run('files delete shop@1 ~/nope.js')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('Not there: ~/nope.js'),
    });
    expect(await run('files delete shop@1')).toMatchObject({ code: 1 });
    expect(await run('files delete shop@1 ~/cart.js')).toMatchObject({
      output: '1 files are deleted\n',
    });
    expect(await run('files delete shop@1 --all')).toMatchObject({
      output: '1 files are deleted\n',
    });
    expect((await run('--json files list shop@1')).json()).toEqual([]);
  });
});
