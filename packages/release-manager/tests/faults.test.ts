import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createSandbox, type Fault, type FaultEffect, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { applyRelease, planRelease } from '../src/index.ts';
import { connect, instantClock } from './support/connect.ts';
import { createBuild } from './support/directory.ts';
import { isProof } from './support/proof.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const program = fileURLToPath(new URL('programs/upload.ts', import.meta.url));
const run = promisify(execFile);
const bytesPerScript = isProof ? 6 * 1024 * 1024 : 512 * 1024;
const version = 'shop@1.0.0';

/** A build of several chunks; in a proof also of more than one request of them. */
const createLargeBuild = (): string =>
  createBuild(
    Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => {
        // Text that does not shrink, so that the chunks are as large as they look.
        const text = randomBytes(bytesPerScript).toString('base64');
        return [
          [
            `chunk-${index}.js`,
            `"use strict";var a="${text}"\n//# sourceMappingURL=chunk-${index}.js.map\n`,
          ],
          [
            `chunk-${index}.js.map`,
            JSON.stringify({
              version: 3,
              sources: ['a.ts'],
              sourcesContent: ['a'],
              names: [],
              mappings: 'AAAA',
            }),
          ],
        ] as const;
      }).flat(),
    ),
  );

/** How often each chunk was sent, counted in the bodies that reached the server. */
const countChunks = (): readonly number[] => {
  const counts = new Map<string, number>();
  for (const { method, path, body } of sandbox.requests) {
    if (method !== 'POST' || !path.includes('chunk-upload') || !Buffer.isBuffer(body)) continue;
    for (const [, name = ''] of body.toString('latin1').matchAll(/filename="([0-9a-f]{40})"/g))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts.values()];
};

const requestsOf = async (directory: string): Promise<number> => {
  const { stdout } = await run(process.execPath, [program, directory, sandbox.url, sandbox.token]);
  return Number(stdout);
};

const effects: Readonly<Record<string, FaultEffect>> = {
  '429': { type: 'status', status: 429, headers: { 'Retry-After': '0' } },
  '500': { type: 'status', status: 500 },
  '503': { type: 'status', status: 503 },
  reset: { type: 'reset' },
  truncated: { type: 'truncate' },
};

describe('an upload', { timeout: 60_000 }, () => {
  const places: Readonly<Record<string, Pick<Fault, 'method' | 'path'>>> = {
    'asking for limits': { method: 'GET', path: /chunk-upload/ },
    'sending chunks': { method: 'POST', path: /chunk-upload/ },
    assembling: { method: 'POST', path: /assemble/ },
  };
  const cases = Object.entries(places).flatMap(([place, target]) =>
    Object.entries(effects).map(([name, effect]) => [place, name, target, effect] as const),
  );

  test.each(cases)('ends well when %s fails once with %s', async (_, __, target, effect) => {
    const directory = createLargeBuild();
    const client = connect(sandbox);
    const plan = await planRelease({ version, sourceMaps: { directory } }, { client });
    sandbox.fault({ ...target, ...effect, times: 1 });
    await applyRelease(plan, { client, clock: instantClock });
    expect(sandbox.uploads).toHaveLength(1);
    expect(Math.max(...countChunks())).toBeLessThanOrEqual(2);
  });

  test.each(Object.entries(places))(
    'ends well when %s is not answered in time',
    async (_, target) => {
      const directory = createLargeBuild();
      const plain = connect(sandbox);
      const plan = await planRelease({ version, sourceMaps: { directory } }, { client: plain });
      sandbox.fault({ ...target, type: 'hang', times: 1 });
      let isFirst = true;
      // The client's limit for chunks is minutes; what ends the request is an error of the same kind.
      const client = connect(sandbox, async (input, init) => {
        const url = input instanceof Request ? input.url : String(input);
        const method = input instanceof Request ? input.method : init?.method;
        const hangs =
          isFirst &&
          method === target.method &&
          target.path instanceof RegExp &&
          target.path.test(url);
        if (!hangs) return fetch(input, init);
        isFirst = false;
        return fetch(input, { ...init, signal: AbortSignal.timeout(500) });
      });
      await applyRelease(plan, { client, clock: instantClock });
      expect(sandbox.uploads).toHaveLength(1);
      expect(Math.max(...countChunks())).toBeLessThanOrEqual(2);
    },
  );

  test('ends well when the process was killed at any request and is run again', async () => {
    const requests = await requestsOf(createLargeBuild());
    expect(requests).toBeGreaterThanOrEqual(7);
    for (let endsAt = 1; endsAt <= requests; endsAt += 1)
      for (const when of isProof ? ['before', 'after'] : ['after']) {
        sandbox.reset();
        const directory = createLargeBuild();
        const args = [program, directory, sandbox.url, sandbox.token];
        // oxlint-disable-next-line no-await-in-loop -- a run after the other
        await expect(run(process.execPath, [...args, String(endsAt), when])).rejects.toMatchObject({
          signal: 'SIGKILL',
        });
        // oxlint-disable-next-line no-await-in-loop -- a run after the other
        await run(process.execPath, args);
        expect(sandbox.uploads, `killed ${when} request ${endsAt}`).toHaveLength(1);
        expect(Math.max(...countChunks())).toBeLessThanOrEqual(2);
      }
  }, 600_000);
});
