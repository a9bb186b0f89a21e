import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  applyRelease,
  explainFrames,
  planRelease,
  type ReleaseLock,
  type SourceMaps,
} from '../src/index.ts';
import { connect, instantClock } from './support/connect.ts';
import { createBuild } from './support/directory.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

const map = JSON.stringify({
  ...{ version: 3, sources: ['src/a.ts'], sourcesContent: ['one()\n'] },
  ...{ names: [], mappings: 'AAAA' },
});
const build = {
  'app.js': 'a()\n//# sourceMappingURL=app.js.map\n',
  'app.js.map': map,
  'bare.js': 'b()\n',
};

const release = async (version: string, rest: Partial<SourceMaps> = {}): Promise<ReleaseLock> => {
  const sourceMaps = { directory: createBuild(build), urlPrefix: '~/static', ...rest };
  const client = connect(sandbox);
  return applyRelease(await planRelease({ version, sourceMaps }, { client }), {
    client,
    clock: instantClock,
  });
};

const idOf = (lock: ReleaseLock, path: string): string | undefined =>
  lock.bundles[0]?.files.find((file) => file.path === path)?.debugId;

/** What an SDK sends for an error in one script, sent to Sentry. */
const send = async (of: {
  readonly release: string;
  readonly file?: string;
  readonly debugId?: string | undefined;
  readonly dist?: string;
}) => {
  const { file = 'https://shop.example.com/static/app.js', debugId, ...rest } = of;
  const event = {
    ...{ event_id: crypto.randomUUID().replaceAll('-', ''), platform: 'javascript', ...rest },
    exception: {
      values: [
        {
          ...{ type: 'Error', value: 'x' },
          stacktrace: { frames: [{ abs_path: file, filename: file, lineno: 1, colno: 1 }] },
        },
      ],
    },
    debug_meta: {
      images:
        debugId === undefined ? [] : [{ type: 'sourcemap', code_file: file, debug_id: debugId }],
    },
  };
  const dsn = new URL(sandbox.dsn);
  const envelope = `{"event_id":"${event.event_id}"}\n{"type":"event"}\n${JSON.stringify(event)}\n`;
  const url = `${dsn.origin}/api${dsn.pathname}/envelope/?sentry_key=${dsn.username}`;
  const response = await fetch(url, { method: 'POST', body: envelope });
  expect(response.status).toBe(200);
  return event;
};

describe('Sentry and a lock agree why a frame', () => {
  const explain = async (event: Awaited<ReturnType<typeof send>>, lock: ReleaseLock) => {
    const [byLock] = await explainFrames(event, lock);
    const [byApi] = await explainFrames(event, connect(sandbox));
    const frame = { file: event.exception.values[0]?.stacktrace.frames[0]?.abs_path };
    expect(byLock).toMatchObject({ frame });
    expect(byApi).toMatchObject({ frame });
    return { byLock, byApi };
  };

  test.each([
    ['has the id of a map', 'debug-id', (lock: ReleaseLock) => ({ debugId: idOf(lock, 'app.js') })],
    ['has the address of a script', 'release-and-url', () => ({})],
    [
      'has an id of another build, but the address of a script',
      'release-and-url',
      () => ({ debugId: '00000000-0000-5000-8000-000000000000' }),
    ],
    [
      'has an address with a query',
      'release-and-url',
      () => ({ file: 'https://shop.example.com/static/app.js?v=3' }),
    ],
  ])('is resolved: it %s', async (_, resolvedBy, change) => {
    const lock = await release('shop@1.0.0');
    const event = await send({ release: 'shop@1.0.0', ...change(lock) });
    const { byLock, byApi } = await explain(event, lock);
    expect([byLock?.resolvedBy, byApi?.resolvedBy]).toEqual([resolvedBy, resolvedBy]);
    expect([byLock, byApi].some((found) => found !== undefined && 'hint' in found)).toBe(false);
  });

  test.each([
    [
      'is of another build and release',
      /second build/,
      () => ({ release: 'shop@9', debugId: '00000000-0000-5000-8000-000000000000' }),
    ],
    [
      'has the id of a script without a map',
      /source maps/,
      (lock: ReleaseLock) => ({
        file: 'https://shop.example.com/static/bare.js',
        debugId: idOf(lock, 'bare.js'),
      }),
    ],
    [
      'is of a script that names no map',
      /source maps/,
      () => ({ file: 'https://shop.example.com/static/bare.js' }),
    ],
    ['is of another release', /same name/, () => ({ release: 'shop@2' })],
    ['is of another distribution', /same `dist`/, () => ({ dist: 'ios' })],
    [
      'has another address',
      /urlPrefix/,
      () => ({ file: 'https://shop.example.com/assets/app.js' }),
    ],
    [
      'is of a script that was not uploaded',
      /Upload this script/,
      () => ({ file: 'https://shop.example.com/static/other.js' }),
    ],
  ])('is not resolved: it %s', async (_, hint, change) => {
    const lock = await release('shop@1.0.0');
    const event = await send({ release: 'shop@1.0.0', ...change(lock) });
    const { byLock, byApi } = await explain(event, lock);
    for (const found of [byLock, byApi]) {
      expect(found).not.toHaveProperty('resolvedBy');
      expect(found?.hint).toMatch(hint);
    }
  });

  test('is of a release that has its files for one distribution alone', async () => {
    const lock = await release('shop@3.0.0', { dist: 'web' });
    const { byLock, byApi } = await explain(await send({ release: 'shop@3.0.0' }), lock);
    expect([byLock?.hint, byApi?.hint]).toEqual(Array(2).fill(expect.stringMatching(/`dist`/)));
    const fitting = await explain(await send({ release: 'shop@3.0.0', dist: 'web' }), lock);
    expect(fitting.byLock).toMatchObject({ resolvedBy: 'release-and-url' });
    expect(fitting.byApi).toMatchObject({ resolvedBy: 'release-and-url' });
  });
});

test('an event that Sentry answers is explained as the one that was sent', async () => {
  const lock = await release('shop@4.0.0');
  const sent = await send({ release: 'shop@4.0.0', debugId: idOf(lock, 'app.js') });
  const client = connect(sandbox);
  const path = `projects/{organization}/{project}/events/${sent.event_id}/`;
  const { organization, project } = client;
  const answered = await client.request('GET', path, { organization, project });
  expect(await explainFrames(answered, client)).toMatchObject(await explainFrames(sent, client));
});

test('what Sentry cannot be asked for is an error that says so', async () => {
  const client = connect(sandbox);
  await expect(explainFrames('at x (https://shop.example.com/app.js:1:2)', client)).rejects.toThrow(
    /by the id of an event/,
  );
  await expect(explainFrames({ event_id: 'f'.repeat(32) }, client)).rejects.toThrow(
    /no event f+ in the project/,
  );
});
