import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createSandbox } from '@sentry-kit/sandbox';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isMissing, oracle } from './support/oracles.ts';
import { printFigure } from './scrub/proof.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'fence-'));
const bundle = join(folder, 'fence.cjs');
const programAt = (name: string) => fileURLToPath(new URL(`programs/${name}.cjs`, import.meta.url));

const secrets = {
  email: 'ada.lovelace42@example.com',
  ip: '203.0.113.77',
  card: '4111111111111111',
  token: 'tkqzvwxyabcdefgh',
  password: 'correcthorsebattery',
  apiKey: 'kqzvmnbvcxlkjh',
  session: 'sqzvwpoiuytrewq',
};
const needles = [
  ...Object.values(secrets),
  Buffer.from(`ada:${secrets.password}`).toString('base64'),
  encodeURIComponent(secrets.email),
];

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('../src/scrub/fence/create-fence.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function runAgainstSandbox(program: string, args: readonly string[]) {
  const sandbox = await createSandbox();
  try {
    const { stdout } = await run(process.execPath, [programAt(program), ...args], {
      timeout: 30_000,
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        SENTRY_DSN: sandbox.dsn,
        SECRETS: JSON.stringify(secrets),
      },
    });
    const readable = JSON.stringify(sandbox.envelopes, (_, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
    );
    const items = sandbox.envelopes.flatMap((envelope) => envelope.items);
    return { stdout, items, found: needles.filter((needle) => readable.includes(needle)) };
  } finally {
    await sandbox.close();
  }
}

function reported(
  items: Awaited<ReturnType<typeof runAgainstSandbox>>['items'],
  wanted: string,
): number {
  return items
    .filter(({ headers }) => headers['type'] === 'client_report')
    .flatMap(
      ({ payload }) =>
        (payload as { discarded_events: { reason: string; quantity: number }[] }).discarded_events,
    )
    .filter(({ reason }) => reason === wanted)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

for (const major of [7, 8, 9, 10, 11]) {
  const name = `sdk-${major}`;
  describe.skipIf(isMissing(name))(
    `@sentry/node ${major}${isMissing(name) ? ' (not installed: npm run test:setup)' : ''}`,
    () => {
      test('nothing that was seeded leaves, and the same kinds of items arrive', async () => {
        const open = await runAgainstSandbox('leak', [oracle(name), '-']);
        const fenced = await runAgainstSandbox('leak', [oracle(name), bundle]);
        const types = ({ items }: typeof open) =>
          [...new Set(items.map(({ headers }) => headers['type']))].toSorted();
        printFigure(
          `fence: @sentry/node ${major}: ${open.found.length} of ${needles.length} needles leave without, ${fenced.found.length} with the fence, in ${fenced.items.length} items (${types(fenced).join(' ')})`,
        );
        expect(open.found.length).toBeGreaterThan(4);
        expect(fenced.found).toEqual([]);
        expect(types(fenced)).toEqual(types(open));
        const before = JSON.parse(open.stdout) as { outgoing: Record<string, string> };
        const baggageOf = (headers: Record<string, string>) =>
          decodeURIComponent(headers['baggage'] ?? '');
        const { outgoing } = JSON.parse(fenced.stdout) as { outgoing: Record<string, string> };
        expect(outgoing['sentry-trace']).toBeDefined();
        expect(baggageOf(outgoing)).not.toContain(secrets.email);
        // Without the fence it leaks, so that this can fail.
        expect(baggageOf(before.outgoing)).toContain(secrets.email);
        printFigure(
          `baggage: @sentry/node ${major}: the name of the trace leaks without, and is clean with the fence`,
        );
      }, 90_000);

      test('a cap counts what is really sent, not what is sampled out', async () => {
        const { items } = await runAgainstSandbox('storm', [oracle(name), bundle, '40']);
        const events = items.filter(({ headers }) => headers['type'] === 'event');
        expect(events).toHaveLength(5);
        // The Node client of SDK 7 sends no client reports.
        if (major === 7) return;
        const [dropped, sampled] = ['before_send', 'sample_rate'].map((reason) =>
          reported(items, reason),
        );
        expect(events.length + (dropped ?? 0) + (sampled ?? 0)).toBe(40);
        expect(sampled).toBeGreaterThan(5);
        printFigure(
          `caps: @sentry/node ${major}: 40 errors, ${sampled} sampled out, ${events.length} sent (cap 5), ${dropped} counted as before_send`,
        );
      }, 60_000);
    },
  );
}

const clients = [7, 8, 9, 10, 11].flatMap((major) =>
  ['browser', 'vue', 'vercel-edge'].map((sdk) => ({ name: `sdk-${major}`, sdk: `@sentry/${sdk}` })),
);

describe.each(clients)('$sdk of $name', ({ name, sdk }) => {
  test.skipIf(isMissing(name))(
    'wraps its transport, which replays go to directly',
    async () => {
      const [open, fenced] = await Promise.all(
        ['-', bundle].map((fence) =>
          run(process.execPath, [programAt('browser-leak'), oracle(name), sdk, fence], {
            timeout: 30_000,
            env: { PATH: process.env['PATH'], HOME: folder, SECRETS: JSON.stringify(secrets) },
          }),
        ),
      );
      expect(open?.stdout).toContain(secrets.email);
      expect(open?.stdout).toContain(secrets.card);
      expect(JSON.parse(fenced?.stdout ?? '[]')).toHaveLength(
        JSON.parse(open?.stdout ?? '').length,
      );
      for (const needle of needles) expect(fenced?.stdout).not.toContain(needle);
    },
    60_000,
  );
});
