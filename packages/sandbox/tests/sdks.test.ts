import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.ts';
import { at } from './support/at.ts';
import { findOracle } from './support/oracle.ts';
import { readRest } from './support/rest.ts';
import { runSuccessfully } from './support/run-program.ts';

const program = fileURLToPath(new URL('programs/deliver.cjs', import.meta.url));

// What each line of @sentry/node can send beyond errors, sessions and check-ins, from its exports.
const majors = [
  { major: 7, spans: 'transaction', log: false, metric: 'statsd' },
  { major: 8, spans: 'transaction', log: false, metric: 'statsd' },
  { major: 9, spans: 'transaction', log: true, metric: undefined },
  { major: 10, spans: 'transaction', log: true, metric: 'trace_metric' },
  { major: 11, spans: 'span', log: true, metric: 'trace_metric' },
] as const;

for (const { major, spans, log, metric } of majors) {
  const oracle = findOracle(`sdk-${major}`);

  describe.skipIf(oracle.isSkipped)(`@sentry/node ${major}, ${oracle.name}`, () => {
    let sandbox: Sandbox;
    // What the program says that it sent: see programs/deliver.cjs.
    let sent: unknown;

    beforeAll(async () => {
      sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
      const { stdout } = await runSuccessfully(process.execPath, [program, oracle.directory], {
        directory: oracle.directory,
        environment: { SENTRY_DSN: sandbox.dsn },
      });
      sent = JSON.parse(stdout);
    });
    afterAll(() => sandbox.close());

    const itemsOf = (type: string) =>
      sandbox.envelopes.flatMap((envelope) =>
        envelope.items.filter((item) => item.headers['type'] === type),
      );
    const query = async (dataset: string, fields: readonly string[], search: string) => {
      const parameters = new URLSearchParams({ dataset, query: search, statsPeriod: '1h' });
      for (const field of fields) parameters.append('field', field);
      const answer = await readRest(sandbox, `organizations/acme/events/?${parameters.toString()}`);
      return at(answer, 'data');
    };

    it('says that everything was delivered', () => {
      expect(sent).toMatchObject({ isDelivered: true, sdk: expect.stringMatching(`^${major}\\.`) });
    });

    it('groups two errors of one line into an issue', async () => {
      const search = encodeURIComponent(`release:shop@${major}.0.0`);
      expect(await readRest(sandbox, `organizations/acme/issues/?query=${search}`)).toMatchObject([
        {
          title: `RangeError: card declined for 2000 by SDK ${major}`,
          count: '2',
          userCount: 1,
          level: 'error',
          status: 'unresolved',
          metadata: { type: 'RangeError', function: 'chargeCard' },
        },
      ]);
    });

    it('shows stack, breadcrumbs, user and tags of the error', async () => {
      const event = await readRest(
        sandbox,
        `projects/acme/shop/events/${String(at(sent, 'eventId'))}/`,
      );
      const entries = at(event, 'entries');
      const frames = at(entryOf(entries, 'exception'), 'data', 'values', 0, 'stacktrace', 'frames');
      expect(Array.isArray(frames) && frames.at(-1)).toMatchObject({
        function: 'chargeCard',
        inApp: true,
        filename: expect.stringContaining('deliver.cjs'),
      });
      expect(entryOf(entries, 'breadcrumbs')).toMatchObject({
        data: { values: [expect.objectContaining({ message: 'checkout opened' })] },
      });
      expect(event).toMatchObject({
        user: { id: '42', email: 'ada@example.com' },
        tags: expect.arrayContaining([
          expect.objectContaining({ key: 'sdk_major', value: String(major) }),
          expect.objectContaining({ key: 'release', value: `shop@${major}.0.0` }),
          expect.objectContaining({ key: 'environment', value: 'production' }),
        ]),
      });
    });

    it(`makes its ${spans} items searchable as spans`, async () => {
      expect(itemsOf(spans).length).toBeGreaterThan(0);
      const traceId = String(at(sent, 'traceId'));
      const fields = ['span.op', 'span.description', 'trace', 'transaction'];
      const rows = await query('spans', fields, `trace:${traceId}`);
      const common = { trace: traceId, transaction: 'POST /checkout' };
      expect(rows).toHaveLength(2);
      expect(rows).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ ...common, 'span.op': 'http.server' }),
          expect.objectContaining({
            ...common,
            'span.op': 'payment',
            'span.description': 'charge card',
          }),
        ]),
      );
    });

    it('delivers a session', () => {
      expect(itemsOf('session').map((item) => item.payload)).toContainEqual(
        expect.objectContaining({
          status: 'exited',
          attrs: expect.objectContaining({ release: `shop@${major}.0.0` }),
        }),
      );
    });

    it('creates a monitor with one closed check-in', async () => {
      const path = `organizations/acme/monitors/nightly-${major}/`;
      expect(await readRest(sandbox, path)).toMatchObject({
        config: { schedule_type: 'crontab', schedule: '0 3 * * *' },
      });
      expect(await readRest(sandbox, `${path}checkins/`)).toMatchObject([
        { status: 'ok', duration: 2000, environment: 'production' },
      ]);
    });

    it.skipIf(!log)('makes its log searchable', async () => {
      const rows = await query('ourlogs', ['message', 'severity', 'sku'], 'sku:sku-1');
      expect(rows).toEqual([
        expect.objectContaining({ message: 'stock is low', severity: 'warn', sku: 'sku-1' }),
      ]);
    });

    it.skipIf(metric === undefined)(`delivers a metric as ${metric}`, () => {
      expect(at(sent, 'metric')).toBe(metric);
      expect(itemsOf(metric ?? '')).toHaveLength(1);
    });

    it.skipIf(metric !== 'trace_metric')('keeps name, type and value of the metric', () => {
      expect(itemsOf('trace_metric').map((item) => item.payload)).toMatchObject([
        { items: [{ name: 'orders', type: 'counter', value: 2 }] },
      ]);
    });
  });
}

function entryOf(entries: unknown, type: string): unknown {
  return Array.isArray(entries) ? entries.find((entry) => at(entry, 'type') === type) : undefined;
}
