import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '@sentry-kit/sandbox';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { TraceSpan } from './steps/read-trace.ts';
import type { Facts } from './tell-story.ts';
import { chromium } from './testing/drive-chromium.ts';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'sentry-kit-example-'));
const report = ['--report', join(directory, 'report.html')];
// Processes, a build and a browser: seconds, and on a busy machine minutes.
const TIMEOUT_IN_MS = 180_000;

/** Runs the built program with this environment and PATH alone. */
async function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_IN_MS,
  });
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  // Not `exit`: a service left behind would hold the pipes open, and this would time out.
  await once(child, 'close');
  const [stdout, stderr] = await output;
  return { exitCode: child.exitCode, stdout, stderr };
}

const first = expect.stringMatching(/^shop@1\.\d+\.0$/);
const second = expect.stringMatching(/^shop@1\.\d+\.1$/);
const cart = 'RangeError: An empty cart has no total';

// From the orders alone: every fourth of 24 cards has expired, the orders 5 and 17 have an unknown coupon. From the
// page: one order that is taken, and the empty cart. From the policy: every order, no health check.
const wholeStory = {
  releases: [first, second],
  described: {
    rates: [
      { path: '/orders', rate: 1, rule: 'orders' },
      { path: '/health', rate: 0, rule: 'health' },
      { path: '/catalogue', rate: 0.25, rule: 'catalogue' },
    ],
  },
  shipped: [first, second].map((version) => ({
    version,
    lock: { version },
    findings: [],
    sentBytes: expect.toSatisfy((bytes: number) => bytes > 0),
    sentAgainBytes: 0,
  })),
  traffic: {
    orders: { sent: 24, failed: 8 },
    api: {
      traces: { 'POST /orders': { kept: 25, dropped: 0 }, 'GET /health': { kept: 0, dropped: 20 } },
      decisions: {
        rules: [
          { id: 'orders', decisions: 25, expectedKept: 25 },
          { id: 'health', decisions: 20, expectedKept: 0 },
          { id: 'catalogue', decisions: 60, expectedKept: 15 },
        ],
        failed: 0,
      },
    },
    worker: { findings: [] },
  },
  trace: expect.arrayContaining([
    expect.objectContaining({ service: 'page', name: 'place an order' }),
    expect.objectContaining({ service: 'api', op: 'http.server', name: 'POST /orders' }),
    expect.objectContaining({ service: 'worker', name: 'charge' }),
    expect.objectContaining({ service: 'worker', name: 'ask the card issuer' }),
  ]),
  found: {
    issue: { title: cart, count: '1' },
    issues: [
      { title: expect.stringMatching(/^Error: Payment of \d+ cents refused: /), count: '6' },
      { title: expect.stringMatching(/^RangeError: No such coupon: WINTER-(5|17)$/), count: '2' },
      { title: cart, count: '1' },
    ],
    story: {
      // The lines of src/storefront, although a minified script has thrown and maps are nowhere but in Sentry.
      stack: expect.arrayContaining([
        {
          place: 'totalOf (cart.ts:4)',
          line: "    throw new RangeError('An empty cart has no total');",
        },
        expect.objectContaining({ place: 'showTotal (cart.ts:10)' }),
      ]),
      breadcrumbs: ['fetch: POST /orders 201'],
      user: 'ada@example.com',
      tags: { service: 'page', environment: 'production' },
      resolvedBy: 'debug-id',
    },
  },
  alerts: { again: 0 },
  after: {
    resolved: { status: 'resolved' },
    regressed: { status: 'unresolved', substatus: 'regressed', count: '2' },
    events: [
      { release: first, title: cart, trace: expect.stringMatching(/^\w{32}$/) },
      { release: second, title: cart },
    ],
  },
  job: { rows: 42, exitCode: 3, statuses: ['error', 'ok'] },
  takenBack: 3,
  deployment: {
    files: expect.arrayContaining(['.env.custom', join('sentry', 'sentry.conf.py')]),
    again: 0,
  },
};

/** A span and all that it belongs to, up to one whose parent is not there. */
function pathOf(span: TraceSpan, trace: readonly TraceSpan[]): readonly TraceSpan[] {
  const parent = trace.find(({ id }) => id === span.parent);
  return [span, ...(parent ? pathOf(parent, trace) : [])];
}

/** What the README says that a token needs. */
function scopesOfReadme(): string[] {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, sentence = ''] = /The token needs (.*?)\./s.exec(readme) ?? [];
  return [...sentence.matchAll(/`([^`]+)`/g)].map(([, scope = '']) => scope);
}

afterAll(() => rmSync(directory, { recursive: true }));

describe('the example', () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(closing.splice(0).map((close) => close()));
  });
  async function openSandbox() {
    const sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
    closing.push(() => sandbox.close());
    const environment = {
      SENTRY_URL: sandbox.url,
      SENTRY_AUTH_TOKEN: sandbox.token,
      SENTRY_ORG: 'acme',
      SENTRY_PROJECT: 'shop',
    };
    return { sandbox, environment };
  }

  it('plays the whole story against its own sandbox', { timeout: TIMEOUT_IN_MS }, async () => {
    const { exitCode, stdout, stderr } = await run(['--json', ...report]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const facts: Facts = JSON.parse(stdout);
    expect(facts).toMatchObject({ kind: 'sandbox', skipped: [], report: report[1], ...wholeStory });
    expect(facts.traffic.engine).toBe(chromium.isFound ? 'Chromium' : 'Node');
    const call = facts.trace.filter(({ name }) => name === 'ask the card issuer');
    const services = call
      .flatMap((span) => pathOf(span, facts.trace))
      .map(({ service }) => service);
    expect([...new Set(services)]).toEqual(['worker', 'api', 'page']);
    const { chosen, values, maxPerWeek } = facts.alerts.backtest;
    const quiet = values.filter(({ perWeek }) => perWeek <= maxPerWeek);
    expect(chosen).toBe(Math.min(...quiet.map(({ value }) => value)));
    // The issue that came back, and the one that had more errors in the hour than the threshold.
    const [{ shortId: refused } = { shortId: '' }] = facts.found.issues;
    expect(facts.after.sent).toEqual(
      expect.arrayContaining([
        {
          alert: 'new-or-back',
          type: 'email',
          to: 'issue_owners',
          issue: facts.found.issue.shortId,
        },
        { alert: 'too-many', type: 'email', to: 'issue_owners', issue: refused },
      ]),
    );
  });

  it(
    'tells it in words, against the Sentry of the environment, without git and without a browser',
    { timeout: TIMEOUT_IN_MS },
    async () => {
      const { sandbox, environment } = await openSandbox();
      const SENTRY_AUTH_TOKEN = sandbox.createToken(scopesOfReadme());
      const variables = { ...environment, SENTRY_AUTH_TOKEN, PATH: '' };
      const { exitCode, stdout, stderr } = await run(report, variables);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toMatch(/skipped: a week of earlier errors.*visit in Node.*at totalOf \(/s);
      expect(stdout).toMatch(/regressed.*skipped: what the alerts sent.*error, ok/s);
      expect(stdout).not.toContain('local history');
      expect(stdout.trim().split('\n').at(-1)).toBe(`The report is at ${report[1]}`);
      expect(sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(
        expect.arrayContaining([
          'GET /api/0/projects/acme/shop/keys/',
          'POST /api/0/organizations/acme/artifactbundle/assemble/',
          expect.stringMatching(/^POST .*\/deploys\/$/),
          expect.stringMatching(/^PUT .*\/issues\/\d+\/$/),
        ]),
      );
    },
  );

  it('explains a wrong token without showing it', async () => {
    const { environment } = await openSandbox();
    const token = `sntryu_${'f'.repeat(64)}`;
    const { exitCode, stdout, stderr } = await run([], {
      ...environment,
      SENTRY_AUTH_TOKEN: token,
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/401.*Invalid token/s);
    expect(stderr).not.toContain(token);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('explains a Sentry that cannot be reached', async () => {
    const { sandbox, environment } = await openSandbox();
    await sandbox.close();
    const { exitCode, stderr } = await run([], environment);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(sandbox.url);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('names what is missing when only a part of the settings is there', async () => {
    const { exitCode, stderr } = await run([], { SENTRY_AUTH_TOKEN: 'sntryu_example' });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('SENTRY_ORG and SENTRY_PROJECT');
  });

  it('refuses an unknown flag', async () => {
    const { exitCode, stderr } = await run(['--jsn']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--jsn');
  });
});
