import { createContext, runInContext } from 'node:vm';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type BuildOptions } from 'esbuild';
import { expect, test } from 'vitest';
import { printFigure } from '../testing/proof.ts';

const PARTS = 'createSentrySpanExporter, createSentryPropagator, createSentrySampler';

async function bundle(options: BuildOptions): Promise<Uint8Array> {
  const { metafile, outputFiles = [] } = await build({
    stdin: {
      contents: `export { ${PARTS} } from './index.ts';`,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: 'out',
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    define: { __SENTRY_DEBUG__: 'false', __DEBUG_BUILD__: 'false' },
    ...options,
  });
  // What is only loaded on demand is in files of its own.
  const loaded = new Set<string>();
  const outputs = metafile?.outputs ?? {};
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { path: next, kind, external } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && !external) load(next);
    }
  };
  for (const [path, { entryPoint }] of Object.entries(outputs))
    if (entryPoint === '<stdin>') load(path);
  const names = new Set([...loaded].map((path) => path.split('/').at(-1)));
  return Buffer.concat(
    outputFiles
      .filter(({ path }) => names.has(path.split('/').at(-1)))
      .map(({ contents }) => contents),
  );
}

const sizeOf = (text: Uint8Array): number => gzipSync(text, { level: 9 }).length;

// The aim was 9 and 16 KB; docs/decisions says what stands in its way. These hold what has been reached.
test('exporter, propagator and sampler stay small', async () => {
  const own = sizeOf(
    await bundle({ external: ['@sentry/core', '@opentelemetry/api'], splitting: true }),
  );
  const all = sizeOf(await bundle({ external: ['@opentelemetry/api'], splitting: true }));
  printFigure(`size: ${own} B of own code (min+gz), ${all} B with what is used of @sentry/core`);
  expect(own).toBeLessThan(14_500);
  expect(all).toBeLessThan(19_200);
});

test(
  'runs in a realm that has nothing but the language, fetch and a timer',
  { timeout: 60_000 },
  async () => {
    const [text] = [await bundle({ format: 'iife', globalName: 'bridge', splitting: false })];
    const bodies: string[] = [];
    const realm = createContext({ AbortController, setTimeout, clearTimeout });
    runInContext(Buffer.from(text).toString('utf8'), realm);
    const send = runInContext(
      `(fetch) => {
      const exporter = bridge.createSentrySpanExporter({ dsn: 'https://public@sentry.example.com/1', fetch });
      const propagator = bridge.createSentryPropagator({ dsn: 'https://public@sentry.example.com/1' });
      const sampler = bridge.createSentrySampler({ tracesSampleRate: 1 });
      const spanContext = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331', traceFlags: 1 };
      const span = {
        name: 'GET', kind: 1, spanContext: () => spanContext, startTime: [1780000000, 0], endTime: [1780000001, 5],
        status: { code: 0 }, attributes: { 'http.request.method': 'GET' }, links: [], events: [],
        resource: { attributes: { 'service.name': 'shop' } }, instrumentationScope: { name: 'edge' },
      };
      return new Promise((done) => exporter.export([span], ({ code }) => done({ code, fields: propagator.fields().length, sampler: String(sampler) })));
    }`,
      realm,
    ) as (fetch: unknown) => Promise<object>;
    const result = await send((_url: string, { body }: { body: Uint8Array }) => {
      bodies.push(Buffer.from(body).toString('utf8'));
      return Promise.resolve({ status: 200, headers: { get: () => null } });
    });
    expect(result).toEqual({ code: 0, fields: 2, sampler: 'SentrySampler' });
    expect(JSON.parse(bodies[0]?.split('\n')[2] ?? '').items).toMatchObject([
      {
        name: 'GET',
        is_segment: true,
        start_timestamp: 1_780_000_000,
        attributes: { 'sentry.op': { value: 'http.server' } },
      },
    ]);
  },
);
