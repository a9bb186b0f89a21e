import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createDryRunClient } from '@sentry-kit/api-client';
import { describe, expect, it, vi } from 'vitest';
import { createBotClient, previewCleanUp } from '../examples/bot.ts';
import { createRelease } from '../examples/create-release.ts';
import { exportAsCsv, exportAsJsonLines } from '../examples/export-events.ts';
import { resolveStaleIssues } from '../examples/issues.ts';
import { readEvents } from '../examples/list-events.ts';
import { readAllProjects, readDsns } from '../examples/look-around.ts';
import { tidyUp } from '../examples/many-issues.ts';
import { readQueueSize, readSlowQueries } from '../examples/measure.ts';
import { listAsBefore, resolveAsBefore } from '../examples/old-forms.ts';
import { readNewestErrors, resolveOne } from '../examples/query-issues.ts';
import { readForAWhile } from '../examples/resume.ts';
import { useSandbox } from './support/sandbox.ts';

const use = useSandbox();
const error = (type: string, more: object = {}) => ({
  level: 'error',
  exception: { values: [{ type, value: 'it broke' }] },
  ...more,
});
const statusOf = async (id: string): Promise<string> =>
  (await use.client.issues.get({ issueId: id })).status;

/** Method and path of what the sandbox was asked since, without the host. */
const asked = (from = 0): readonly string[] =>
  use.sandbox.requests.slice(from).map(({ method, path }) => `${method} ${path}`);

describe('looking around', () => {
  it('lists organizations, projects and keys', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(await readDsns(use.client)).toEqual({ shop: use.sandbox.dsn });
    expect(log).toHaveBeenCalledWith('acme');
    log.mockRestore();
    expect(asked()).toEqual([
      'GET /api/0/organizations/',
      'GET /api/0/organizations/acme/projects/',
      'GET /api/0/projects/acme/shop/keys/',
    ]);
  });

  it('lists all projects', async () => {
    expect(await readAllProjects(use.client)).toEqual(['shop']);
    expect(asked()).toEqual(['GET /api/0/projects/']);
  });
});

describe('issues', () => {
  it('are queried, looked at, and resolved', async () => {
    const eventId = await use.store(error('TypeError'));
    await use.store({ message: 'careful', level: 'warning' });
    expect(await readNewestErrors(use.client)).toEqual([
      `SHOP-1 TypeError: it broke: 1 times, last as ${eventId}`,
    ]);
    const [issue] = await use.client.issues.list({ query: 'TypeError' }).toArray();
    expect(await resolveOne(use.client, 'SHOP-1')).toBe('resolved');
    await use.client.issues.reopen({ ids: [issue?.id ?? ''] });
    expect(await statusOf(issue?.id ?? '')).toBe('unresolved');
    const page = `${use.sandbox.url}/organizations/acme/issues/${issue?.id}/`;
    expect(await resolveOne(use.client, page)).toBe('resolved');
  });

  it('are tidied up in bulk', async () => {
    await use.client.releases.create({ version: 'shop@1.0.0', projects: ['shop'] });
    for (const type of ['KeyError', 'TimeoutError', 'TypeError']) await use.store(error(type));
    await use.store({ message: 'careful', level: 'warning' });
    const issues = await use.client.issues.list({ query: '' }).toArray();
    const idOf = (title: string): string =>
      issues.find((issue) => issue.title.includes(title))?.id ?? '';
    await tidyUp(use.client, [idOf('KeyError')], 'owner@example.com');
    expect(await statusOf(idOf('KeyError'))).toBe('resolved');
    const timeout = await use.client.issues.get({ issueId: idOf('TimeoutError') });
    expect(timeout).toMatchObject({ status: 'resolved', statusDetails: { inNextRelease: true } });
    const warning = await use.client.issues.get({ issueId: idOf('careful') });
    expect(warning).toMatchObject({
      status: 'ignored',
      statusDetails: { ignoreCount: 1000, ignoreWindow: 60 },
    });
    const urgent = await use.client.issues.get({ issueId: idOf('TypeError') });
    expect(urgent).toMatchObject({ priority: 'high', assignedTo: { email: 'owner@example.com' } });
  });

  it('are merged, assigned and deleted', async () => {
    for (const type of ['A', 'B', 'C']) await use.store(error(type));
    const ids = (await use.client.issues.list().toArray()).map(({ id }) => id);
    const merged = await use.client.issues.merge({ ids: ids.slice(0, 2) });
    expect([merged?.parent, ...(merged?.children ?? [])].toSorted()).toEqual(
      ids.slice(0, 2).toSorted(),
    );
    const team = await use.client.teams.list().toArray({ limit: 1 });
    const last = { ids: ids.slice(2) };
    await use.client.issues.assign(last, { team: team[0]?.id ?? '' });
    const assigned = await use.client.issues.get({ issueId: ids[2] ?? '' });
    expect(assigned.assignedTo).toMatchObject({ type: 'team', id: team[0]?.id });
    await use.client.issues.assign(last, null);
    expect((await use.client.issues.get({ issueId: ids[2] ?? '' })).assignedTo).toBeNull();
    await use.client.issues.deleteSelected({ query: 'is:unresolved', maximum: 2 });
    expect(await use.client.issues.list({ query: '' }).toArray()).toEqual([]);
  });

  it('that nobody knows are no reason to resolve the others', async () => {
    await use.store(error('TypeError'));
    const { updates } = await use.client.issues.resolve({ ids: ['999999'] });
    expect(updates).toEqual([]);
    expect(await use.client.issues.list({ query: 'is:resolved' }).toArray()).toEqual([]);
  });

  it('of the deprecated forms are the same in the present ones', async () => {
    for (const type of ['A', 'B', 'C']) await use.store(error(type));
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const ids = await listAsBefore(use.client);
    expect(warn.mock.calls.flat().join(' ')).toMatch(/now it is groupStatsPeriod/);
    warn.mockRestore();
    const before = await use.client.issues
      .listInProject({ query: 'is:unresolved level:error', statsPeriod: '24h' })
      .toArray();
    expect(ids).toHaveLength(3);
    expect(ids).toEqual(before.map(({ id }) => id));
    expect(await resolveAsBefore(use.client, ids.slice(0, 2))).toBe('resolved');
    const resolved = await use.client.issues.list({ query: 'is:resolved' }).toArray();
    expect(resolved.map(({ id }) => id).toSorted()).toEqual(ids.slice(0, 2).toSorted());
    await use.client.issues.updateManyInProject({ id: ids.slice(2), status: 'resolved' });
    expect(await use.client.issues.list({ query: 'is:unresolved' }).toArray()).toEqual([]);
    expect(asked()).toContain('PUT /api/0/projects/acme/shop/issues/');
  });

  it('are read in part, and on from there', async () => {
    await use.sandbox.seed({ issues: 5, eventsPerIssue: 1 });
    const titles: string[] = [];
    const { url, token } = use.sandbox;
    const options = { baseUrl: url, token, organization: 'acme' };
    const place = await readForAWhile(options, undefined, (title) => titles.push(title));
    expect(titles).toHaveLength(5);
    await readForAWhile(options, place, (title) => titles.push(title));
    expect(titles).toHaveLength(5);
  });

  it('that nobody has seen for a month are resolved', async () => {
    await use.store(error('Fresh'));
    const { url, token } = use.sandbox;
    expect(await resolveStaleIssues({ baseUrl: url, token })).toEqual([]);
    const [request] = use.sandbox.requests.slice(-1);
    expect(request?.path).toBe('/api/0/organizations/acme/issues/');
  });
});

describe('clients for bots', () => {
  it('preview what they would do', async () => {
    await use.sandbox.seed({ issues: 3, eventsPerIssue: 1 });
    const ids = (await use.client.issues.list().toArray()).map(({ id }) => id);
    await use.client.issues.resolve({ ids });
    expect(await previewCleanUp(use.client)).toEqual([]);
    const dryRun = createDryRunClient(use.client);
    await dryRun.issues.deleteSelected({ query: 'is:resolved', maximum: 10 });
    expect(dryRun.planned).toHaveLength(1);
    expect(await use.client.issues.list({ query: 'is:resolved' }).toArray()).toHaveLength(3);
  });

  it('only look', async () => {
    await use.store(error('TypeError'));
    const bot = createBotClient(use.client);
    const [issue] = await bot.issues.list().toArray();
    const from = use.sandbox.requests.length;
    await expect(bot.issues.resolve({ ids: [issue?.id ?? ''] })).rejects.toMatchObject({
      kind: 'invalid-input',
    });
    expect(asked(from)).toEqual([]);
  });
});

describe('events', () => {
  it('of a project are listed', async () => {
    const eventId = await use.store(error('TypeError'));
    expect(await readEvents(use.client)).toEqual([`${eventId} TypeError: it broke`]);
    expect(asked(1)).toEqual(['GET /api/0/projects/acme/shop/events/']);
  });

  it('are exported as lines of JSON and as CSV', async () => {
    for (const type of ['A', 'B', 'B']) await use.store(error(type));
    const note = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const lines = new PassThrough();
    const [json] = await Promise.all([text(lines), exportAsJsonLines(use.client, lines)]);
    expect(note.mock.calls[0]?.[0]).toMatch(/errors was chosen, because title belongs to it/);
    note.mockRestore();
    const rows: unknown[] = json
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const utc = expect.stringMatching(/^\d{4}-.*Z$/);
    expect(rows).toEqual([
      { title: 'B: it broke', 'count()': 2, 'last_seen()': utc },
      { title: 'A: it broke', 'count()': 1, 'last_seen()': utc },
    ]);
    const table = new PassThrough();
    const [csv] = await Promise.all([text(table), exportAsCsv(use.client, table)]);
    expect(csv.split('\n').slice(0, 2)).toEqual([
      'title,count(),last_seen()',
      expect.stringMatching(/^B: it broke,2,\d{4}-/),
    ]);
  });

  it('tell what was slow', async () => {
    const at = Date.now() / 1000 - 60;
    const trace = { trace_id: 'a'.repeat(32), span_id: 'b'.repeat(16) };
    const span = { trace_id: trace.trace_id, op: 'db', description: 'SELECT 1', timestamp: at };
    const spans = [10, 30].map((durationInMs, index) =>
      Object.assign(
        { span_id: String(index).repeat(16), start_timestamp: at - durationInMs / 1000 },
        span,
      ),
    );
    const transaction = {
      type: 'transaction',
      transaction: '/pay',
      start_timestamp: at - 1,
      timestamp: at,
      contexts: { trace: { ...trace, op: 'http.server' } },
      spans,
    };
    await use.sendEnvelope([{ type: 'transaction' }, transaction]);
    // Rank 0.95 of two values: 10 + (30 - 10) * 0.95.
    expect(await readSlowQueries(use.client)).toEqual(['SELECT 1: 29.0 millisecond, 2 times']);
  });

  it('measure what a program counts', async () => {
    const values = [3, 5].map((value) => ({
      timestamp: Date.now() / 1000 - 1,
      trace_id: 'a'.repeat(32),
      name: 'queue.size',
      type: 'gauge',
      unit: 'none',
      value,
    }));
    await use.sendEnvelope([
      {
        type: 'trace_metric',
        item_count: 2,
        content_type: 'application/vnd.sentry.items.trace-metric+json',
      },
      { items: values },
    ]);
    const sizes = await readQueueSize(use.client);
    expect(sizes.filter((size) => size > 0)).toEqual([4]);
  });
});

it('creates a release and lists releases', async () => {
  expect(await createRelease(use.client)).toEqual(['v1.0.0']);
  expect(asked().filter((line) => line.startsWith('POST'))).toContain(
    'POST /api/0/organizations/acme/releases/',
  );
});
