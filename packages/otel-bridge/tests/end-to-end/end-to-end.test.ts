import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, describe, it } from 'vitest';
import type { SentSpan } from '../../src/reverse/sentry-types.ts';
import { findOracle } from '../../src/testing/oracle.ts';
import { printFigure } from '../../src/testing/proof.ts';
import { chromium, withPage } from './chromium.ts';
import { spansOf, spotlight, startSandbox, startSpotlight } from './receivers.ts';
import type { ReceivedItem, Receiver } from './receivers.ts';
import { startProgram } from './start-program.ts';

const WAIT_IN_MS = 60_000;
// The page of the shop: it loads, and asks for the orders.
const PAGE = `
import { browserTracingIntegration, init } from '@sentry/browser';
init({
  dsn: DSN,
  release: 'page@1.0.0',
  tracesSampleRate: 1,
  integrations: [browserTracingIntegration({ idleTimeout: 500 })],
});
fetch('/api/orders').then((answer) => answer.json());
`;
const otel = findOracle('otel-2');
const sdk = findOracle('sdk-11');
const receivers = [
  { name: 'the sandbox', isSkipped: false, start: startSandbox },
  { ...spotlight, start: startSpotlight },
];

describe.skipIf(otel.isSkipped || sdk.isSkipped || chromium.isSkipped)(
  `a page, a service with ${sdk.name} and one with ${otel.name}, in ${chromium.name}`,
  () => {
    it.for(receivers)(
      'are one trace in $name',
      { timeout: 3 * WAIT_IN_MS },
      async ({ isSkipped, start, name }, { skip }) => {
        skip(isSkipped, name);
        const receiver = await start();
        try {
          const items = await visitShop(receiver);
          const spans = new Map(spansOf(items).map((span) => [span.span_id, span]));
          const work = find(spans, 'count items');
          const path = pathOf(work, spans);
          printFigure(`${name}: ${path.map(describeSpan).join(' < ')}`);

          expect(new Set(path.map(({ trace_id }) => trace_id)).size).toBe(1);
          expect(
            path.map(serviceOf).filter((service, index, all) => service !== all[index - 1]),
          ).toEqual(['stock@2.0.0', 'shop@1.0.0', 'page@1.0.0']);
          expect(path.map(({ attributes = {} }) => attributes['sentry.op']?.value)).toEqual(
            expect.arrayContaining(['http.server', 'http.client', 'pageload']),
          );
          // The whole way up to where the page began, and nothing in between is missing.
          expect(path.at(-1)?.parent_span_id).toBeUndefined();

          const error = items.find(({ type }) => type === 'event')?.payload;
          expect(error).toMatchObject({
            exception: {
              values: [{ type: 'RangeError', value: 'there is less than nothing in stock' }],
            },
            contexts: { trace: { trace_id: work.trace_id, span_id: work.span_id } },
            release: '2.0.0',
          });
          const title = 'RangeError: there is less than nothing in stock';
          expect(await receiver.issues?.()).toEqual(
            name === 'the sandbox' ? [{ title, spanId: work.span_id }] : undefined,
          );
        } finally {
          await receiver.close();
        }
      },
    );
  },
);

/** Starts everything, opens the page, and waits until all three have reported. */
async function visitShop(receiver: Receiver): Promise<readonly ReceivedItem[]> {
  const directory = mkdtempSync(join(tmpdir(), 'sentry-kit-shop-'));
  const script = join(directory, 'page.js');
  await build({
    stdin: { contents: PAGE, resolveDir: directory },
    outfile: script,
    bundle: true,
    format: 'iife',
    define: { DSN: JSON.stringify(receiver.dsn) },
    nodePaths: [join(sdk.directory, 'node_modules')],
    logLevel: 'error',
  });
  const stock = await startProgram('otel-service.ts', {
    DSN: receiver.dsn,
    OTEL_DIRECTORY: otel.directory,
  });
  const shop = await startProgram('sentry-service.cjs', {
    DSN: receiver.dsn,
    SDK_DIRECTORY: sdk.directory,
    STOCK_URL: stock.url,
    PAGE_SCRIPT: script,
  });
  try {
    return await withPage(shop.url, () => untilComplete(receiver));
  } finally {
    await Promise.all([stock.stop(), shop.stop()]);
    rmSync(directory, { recursive: true });
  }
}

async function untilComplete(receiver: Receiver): Promise<readonly ReceivedItem[]> {
  const deadline = Date.now() + WAIT_IN_MS;
  for (;;) {
    const items = await receiver.items();
    const services = new Set(spansOf(items).map(serviceOf));
    const isComplete = services.size === 3 && items.some(({ type }) => type === 'event');
    const hasRoot = spansOf(items).some(
      ({ attributes = {} }) => attributes['sentry.op']?.value === 'pageload',
    );
    if (isComplete && hasRoot) return items;
    if (Date.now() > deadline) {
      const seen = spansOf(items).map(describeSpan).join(', ');
      throw new Error(`Not everything has come: ${seen}; ${items.map(({ type }) => type).join()}`);
    }
    await new Promise((resolve) => void setTimeout(resolve, 300));
  }
}

function find(spans: ReadonlyMap<string, SentSpan>, name: string): SentSpan {
  const found = [...spans.values()].find((span) => span.name === name);
  if (!found) throw new Error(`There is no span called ${name}.`);
  return found;
}

/** A span and all that it belongs to, up to one whose parent is not there. */
function pathOf(span: SentSpan, spans: ReadonlyMap<string, SentSpan>): readonly SentSpan[] {
  const parent = spans.get(span.parent_span_id ?? '');
  return parent ? [span, ...pathOf(parent, spans)] : [span];
}

function serviceOf({ attributes = {} }: SentSpan): string {
  const service = attributes['resource.service.name']?.value;
  const release = String(attributes['sentry.release']?.value);
  return typeof service === 'string' ? `${service}@${release}` : release;
}

function describeSpan(span: SentSpan): string {
  return `${span.name} (${serviceOf(span)} ${String(span.attributes?.['sentry.op']?.value)})`;
}
