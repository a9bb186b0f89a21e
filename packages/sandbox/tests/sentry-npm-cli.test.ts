import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.ts';
import { findOracle } from './support/oracle.ts';
import { sendEnvelopeItem, sendLogs } from './support/envelope.ts';
import { readIssueOf, sendEvent, writeRest } from './support/rest.ts';
import { runSuccessfully } from './support/run-program.ts';

const oracle = findOracle('sentry');

describe.skipIf(oracle.isSkipped)(`the npm program ${oracle.name}`, { timeout: 60_000 }, () => {
  let sandbox: Sandbox;
  let directory: string;
  let eventId: string;
  let issue: Awaited<ReturnType<typeof readIssueOf>>;

  beforeAll(async () => {
    sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
    directory = mkdtempSync(join(tmpdir(), 'sentry-kit-npm-cli-'));
    await writeRest(sandbox, 'POST', 'organizations/acme/releases/', {
      version: 'shop@1.0.0',
      projects: ['shop'],
    });
    eventId = await sendEvent(sandbox, {
      exception: { values: [{ type: 'Error', value: 'card declined' }] },
      release: 'shop@1.0.0',
      contexts: { trace: { trace_id: 'a'.repeat(32), span_id: 'b'.repeat(16) } },
    });
    issue = await readIssueOf(sandbox, eventId);
  });
  afterAll(async () => {
    await sandbox.close();
    rmSync(directory, { recursive: true });
  });

  async function run(...args: string[]): Promise<string> {
    const { stdout } = await runSuccessfully(
      process.execPath,
      [join(oracle.directory, 'node_modules/sentry/dist/bin.cjs'), ...args],
      {
        directory,
        environment: {
          SENTRY_URL: sandbox.url,
          SENTRY_AUTH_TOKEN: sandbox.token,
          SENTRY_ORG: sandbox.organization,
          SENTRY_PROJECT: sandbox.project,
          SENTRY_CONFIG_DIR: directory,
          SENTRY_NO_CACHE: '1',
          SENTRY_CLI_NO_TELEMETRY: '1',
          SENTRY_CLI_NO_UPDATE_CHECK: '1',
          SENTRY_PLAIN_OUTPUT: '1',
        },
      },
    );
    return stdout;
  }

  const runJson = async (...args: string[]): Promise<unknown> =>
    JSON.parse(await run(...args, '--json'));

  it('lists issues', async () => {
    expect(await runJson('issue', 'list', 'acme/shop')).toMatchObject({
      data: [{ id: issue.id, shortId: issue.shortId, title: 'Error: card declined', count: '1' }],
    });
    expect(await run('issue', 'list', 'acme/shop')).toContain(issue.shortId);
  });

  it('shows an issue by short id and by id, with its latest event', async () => {
    const expected = { id: issue.id, title: 'Error: card declined', event: { eventID: eventId } };
    expect(await runJson('issue', 'view', issue.shortId)).toMatchObject(expected);
    expect(await runJson('issue', 'view', issue.id)).toMatchObject(expected);
  });

  it('shows an event', async () => {
    expect(await runJson('event', 'view', 'acme/shop', eventId)).toMatchObject({
      eventID: eventId,
      title: 'Error: card declined',
      tags: expect.arrayContaining([expect.objectContaining({ key: 'release' })]),
    });
  });

  it('lists releases', async () => {
    expect(await runJson('release', 'list', 'acme/shop')).toMatchObject([
      { version: 'shop@1.0.0' },
    ]);
  });

  it('lists spans', async () => {
    await sendEnvelopeItem(
      sandbox,
      { type: 'transaction' },
      {
        type: 'transaction',
        transaction: 'GET /cart',
        start_timestamp: Date.now() / 1000 - 1,
        timestamp: Date.now() / 1000,
        contexts: {
          trace: { trace_id: 'c'.repeat(32), span_id: 'd'.repeat(16), op: 'http.server' },
        },
      },
    );
    expect(await runJson('span', 'list', 'acme/shop')).toMatchObject({
      data: [{ span_id: 'd'.repeat(16), trace_id: 'c'.repeat(32), op: 'http.server' }],
    });
    expect(await runJson('span', 'list', 'acme/shop', '-q', 'op:db')).toMatchObject({
      data: [],
    });
  });

  it('lists logs', async () => {
    await sendLogs(sandbox, [
      { level: 'warn', body: 'stock is low' },
      { level: 'info', body: 'order placed' },
    ]);
    expect(await runJson('log', 'list', 'acme/shop', '-q', 'severity:warn')).toMatchObject({
      data: [{ message: 'stock is low', severity: 'warn' }],
    });
    expect(await run('log', 'list', 'acme/shop')).toContain('order placed');
  });

  it('lists projects', async () => {
    expect(await runJson('project', 'list', 'acme/')).toMatchObject({ data: [{ slug: 'shop' }] });
  });
});
