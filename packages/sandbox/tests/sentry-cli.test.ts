import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.ts';
import { findOracle } from './support/oracle.ts';
import { sendLogs } from './support/envelope.ts';
import { readIssueOf, readRest, readStatus, sendEvent, writeRest } from './support/rest.ts';
import { runProgram, runSuccessfully } from './support/run-program.ts';

const oracle = findOracle('sentry-cli');
const release = 'organizations/acme/releases/shop@1.0.0/';

describe.skipIf(oracle.isSkipped)(`the real ${oracle.name}`, { timeout: 60_000 }, () => {
  let sandbox: Sandbox;
  let directory: string;
  beforeAll(async () => {
    sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
    directory = mkdtempSync(join(tmpdir(), 'sentry-kit-cli-'));
  });
  beforeEach(() => sandbox.reset());
  afterAll(async () => {
    await sandbox.close();
    rmSync(directory, { recursive: true });
  });

  /** Runs one command line that must succeed and warn of nothing. */
  async function cli(...args: string[]): Promise<string> {
    const { stdout, stderr } = await runSuccessfully(
      join(oracle.directory, 'node_modules/.bin/sentry-cli'),
      args,
      {
        directory,
        environment: {
          SENTRY_URL: sandbox.url,
          SENTRY_AUTH_TOKEN: sandbox.token,
          SENTRY_ORG: sandbox.organization,
          SENTRY_PROJECT: sandbox.project,
          SENTRY_DSN: sandbox.dsn,
          SENTRY_LOG_LEVEL: 'warn',
          SENTRY_LOAD_DOTENV: '0',
        },
      },
    );
    // All that the program may say is that a command is new.
    expect(stderr.replace(/^\[BETA\] .*\n\n?/, '')).toBe('');
    return stdout;
  }

  async function createIssue(value: string): Promise<{ id: string; shortId: string }> {
    const eventId = await sendEvent(sandbox, { exception: { values: [{ type: 'Error', value }] } });
    return readIssueOf(sandbox, eventId);
  }

  const statusOf = async (issue: { id: string }) =>
    readRest(sandbox, `organizations/acme/issues/${issue.id}/`);

  it('sees a valid token with `info`', async () => {
    const output = await cli('info');
    expect(output).toContain(`Sentry Server: ${sandbox.url}`);
    expect(output).toContain('Method: Auth Token');
    expect(output).toContain('org:read');
  });

  it('is told by `info` about a wrong token', async () => {
    const result = await runProgram(
      join(oracle.directory, 'node_modules/.bin/sentry-cli'),
      ['info'],
      {
        directory,
        environment: { SENTRY_URL: sandbox.url, SENTRY_AUTH_TOKEN: `sntryu_${'f'.repeat(64)}` },
      },
    );
    expect(result.exitCode).toBe(1);
    expect(result.stdout + result.stderr).toContain('Invalid token');
  });

  it('lists organizations, projects and repositories', async () => {
    await writeRest(sandbox, 'POST', 'organizations/acme/repos/', {
      provider: 'dummy',
      name: 'acme/shop',
    });
    expect(await cli('organizations', 'list')).toMatch(/\| acme +\|/);
    expect(await cli('projects', 'list')).toMatch(/\| shop +\|/);
    expect(await cli('repos', 'list')).toMatch(/\| acme\/shop +\|/);
  });

  it('creates and finalizes a release', async () => {
    await cli('releases', 'new', 'shop@1.0.0', '--url', 'https://shop.example.com/1.0.0');
    expect(await readRest(sandbox, release)).toMatchObject({
      version: 'shop@1.0.0',
      url: 'https://shop.example.com/1.0.0',
      dateReleased: null,
      projects: [expect.objectContaining({ slug: 'shop' })],
    });
    await cli('releases', 'finalize', 'shop@1.0.0', '--released', '1767225600');
    expect(await readRest(sandbox, release)).toMatchObject({
      dateReleased: expect.stringMatching(/^2026-01-01T00:00:00/),
    });
  });

  it('lists, shows, archives, restores and deletes a release', async () => {
    await cli('releases', 'new', 'shop@1.0.0');
    expect(await cli('releases', 'list')).toContain('shop@1.0.0');
    expect(await cli('releases', 'info', '-P', '-C', 'shop@1.0.0')).toMatch(/shop@1\.0\.0.*shop/);
    await cli('releases', 'archive', 'shop@1.0.0');
    expect(await readRest(sandbox, release)).toMatchObject({ status: 'archived' });
    await cli('releases', 'restore', 'shop@1.0.0');
    expect(await readRest(sandbox, release)).toMatchObject({ status: 'open' });
    await cli('releases', 'delete', 'shop@1.0.0');
    expect(await readStatus(sandbox, release)).toBe(404);
  });

  it('associates commits by refs', async () => {
    await writeRest(sandbox, 'POST', 'organizations/acme/repos/', {
      provider: 'dummy',
      name: 'acme/shop',
    });
    const [from, to] = ['a'.repeat(40), 'b'.repeat(40)];
    await cli('releases', 'new', 'shop@1.0.0');
    await cli('releases', 'set-commits', 'shop@1.0.0', '--commit', `acme/shop@${from}..${to}`);
    expect(await readRest(sandbox, `${release}commits/`)).toContainEqual(
      expect.objectContaining({ id: to }),
    );
    expect(await readRest(sandbox, release)).toMatchObject({
      lastCommit: expect.objectContaining({ id: to }),
    });
  });

  it('records and lists deploys', async () => {
    await cli('releases', 'new', 'shop@1.0.0');
    await cli('deploys', 'new', '-r', 'shop@1.0.0', '-e', 'production', '-n', 'first', '-t', '60');
    expect(await readRest(sandbox, `${release}deploys/`)).toMatchObject([
      { environment: 'production', name: 'first' },
    ]);
    expect(await cli('deploys', 'list', '-r', 'shop@1.0.0')).toMatch(/production.*first/);
  });

  it('sends an event that becomes an issue', async () => {
    const about = ['-l', 'warning', '-r', 'shop@1.0.0', '-t', 'host:web-1'];
    const user = ['-u', 'email:ada@example.com'];
    const output = await cli('send-event', '--no-environ', '-m', 'disk is full', ...about, ...user);
    const id = /Event id: (\S+)/.exec(output)?.[1]?.replaceAll('-', '') ?? 'no event id printed';
    const event = await readRest(sandbox, `projects/acme/shop/events/${id}/`);
    expect(event).toMatchObject({
      title: 'disk is full',
      user: { email: 'ada@example.com' },
      tags: expect.arrayContaining([
        expect.objectContaining({ key: 'host', value: 'web-1' }),
        expect.objectContaining({ key: 'release', value: 'shop@1.0.0' }),
        expect.objectContaining({ key: 'level', value: 'warning' }),
      ]),
    });
    expect(await readRest(sandbox, 'organizations/acme/issues/?query=host:web-1')).toMatchObject([
      { title: 'disk is full', level: 'warning', count: '1' },
    ]);
  });

  it('sends a stored envelope', async () => {
    const id = 'c0ffee'.padEnd(32, '0');
    const lines = [{ event_id: id }, { type: 'event' }, { message: 'from an envelope file' }];
    writeFileSync(
      join(directory, 'one.envelope'),
      lines.map((line) => JSON.stringify(line)).join('\n'),
    );
    await cli('send-envelope', 'one.envelope', '--raw');
    expect(await readRest(sandbox, `projects/acme/shop/events/${id}/`)).toMatchObject({
      title: 'from an envelope file',
    });
  });

  it('lists events and issues', async () => {
    const issue = await createIssue('card declined');
    expect(await cli('events', 'list')).toContain('Error: card declined');
    const table = await cli('issues', 'list');
    expect(table).toContain(issue.shortId);
    expect(table).toContain('Error: card declined');
    expect(await cli('issues', 'list', '--query', 'is:resolved')).toContain('No issues found');
  });

  it('lists logs', async () => {
    await sendLogs(sandbox, [
      { level: 'warn', body: 'stock is low' },
      { level: 'info', body: 'order placed' },
    ]);
    const table = await cli('logs', 'list');
    expect(table).toMatch(/warn +\| stock is low/);
    expect(table).toContain('order placed');
    expect(await cli('logs', 'list', '--query', 'severity:info')).not.toContain('stock is low');
  });

  it('mutes, resolves and reopens the issue that was named, and no other', async () => {
    const issue = await createIssue('card declined');
    const other = await createIssue('out of stock');
    await cli('issues', 'mute', '-i', issue.id);
    expect(await statusOf(issue)).toMatchObject({ status: 'ignored' });
    await cli('issues', 'resolve', '-i', issue.id);
    expect(await statusOf(issue)).toMatchObject({ status: 'resolved' });
    await cli('issues', 'unresolve', '-i', issue.id);
    expect(await statusOf(issue)).toMatchObject({ status: 'unresolved' });
    // Sentry refuses `next release` in a project that never had a release.
    await cli('releases', 'new', 'shop@1.0.0');
    await cli('issues', 'resolve', '--next-release', '-i', issue.id);
    expect(await statusOf(issue)).toMatchObject({
      status: 'resolved',
      statusDetails: { inNextRelease: true },
    });
    expect(await statusOf(other)).toMatchObject({ status: 'unresolved' });
    await cli('issues', 'resolve', '--status', 'unresolved');
    expect(await statusOf(other)).toMatchObject({ status: 'resolved' });
  });

  it('runs a job under a monitor that it creates', async () => {
    await cli('monitors', 'run', 'nightly', '--schedule', '0 3 * * *', '--', 'true');
    expect(await readRest(sandbox, 'organizations/acme/monitors/nightly/')).toMatchObject({
      slug: 'nightly',
      config: { schedule: '0 3 * * *', schedule_type: 'crontab' },
    });
    expect(await readRest(sandbox, 'organizations/acme/monitors/nightly/checkins/')).toMatchObject([
      { status: 'ok', environment: 'production' },
    ]);
    expect(await cli('monitors', 'list')).toContain('nightly');
  });
});
