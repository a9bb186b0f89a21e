import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createManualClock, createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Diagnostic } from '../error/diagnostic.ts';
import { checkIn } from './check-in.ts';
import { withMonitor } from './with-monitor.ts';

let sandbox: Sandbox;
let queue: string;
const clock = createManualClock(Date.UTC(2026, 0, 5));
beforeEach(async () => {
  sandbox = await createSandbox({ clock });
  queue = mkdtempSync(join(tmpdir(), 'sentry-kit-queue-'));
});
afterEach(async () => {
  await sandbox.close();
  rmSync(queue, { recursive: true, force: true });
});

interface CheckIn {
  readonly id: string;
  readonly status: string;
  readonly duration: number | null;
  readonly environment: string;
}

/** What the API says of the monitor, newest first. */
async function checkInsOf(slug: string): Promise<readonly CheckIn[]> {
  const url = `${sandbox.url}/api/0/organizations/${sandbox.organization}/monitors/${slug}/checkins/`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${sandbox.token}` } });
  const list: unknown = await response.json();
  if (!Array.isArray(list)) throw new Error(`no check-ins: ${response.status}`);
  return list;
}

const hourly = { schedule: '0 * * * *' };

test('a job is in progress, then ok, with its duration and its result', async () => {
  const result = await withMonitor('backup', () => clock.advance(1_500).then(() => 42), {
    dsn: sandbox.dsn,
    clock,
    environment: 'staging',
    ...hourly,
  });
  expect(result).toBe(42);
  expect(await checkInsOf('backup')).toMatchObject([
    { status: 'ok', duration: 1_500, environment: 'staging' },
  ]);
  const sent = sandbox.envelopes.flatMap(({ items }) => items);
  expect(sent).toHaveLength(2);
});

test('an error of the job is told and passes through', async () => {
  const failure = new Error('disk full');
  const job = withMonitor('backup', () => Promise.reject(failure), {
    dsn: sandbox.dsn,
    ...hourly,
  });
  await expect(job).rejects.toBe(failure);
  expect(await checkInsOf('backup')).toMatchObject([{ status: 'error' }]);
});

test('a heartbeat is one check-in', async () => {
  await withMonitor('beat', () => undefined, {
    dsn: sandbox.dsn,
    isHeartbeat: true,
    schedule: { every: 10, unit: 'minute' },
  });
  expect(sandbox.envelopes).toHaveLength(1);
  expect(await checkInsOf('beat')).toMatchObject([{ status: 'ok' }]);
});

test('what a server that is down misses, the next run sends', async () => {
  const told: Diagnostic[] = [];
  const options = {
    dsn: sandbox.dsn,
    queue,
    clock,
    onDiagnostic: (diagnostic: Diagnostic) => void told.push(diagnostic),
    ...hourly,
  };
  const up = sandbox.fault({ type: 'reset' });
  await withMonitor('backup', () => 1, options);
  expect(told.map(({ code }) => code)).toContain('release-manager/check-in-queued');
  expect(readdirSync(queue)).toHaveLength(1);
  up();
  await clock.advance(60_000);
  await withMonitor('backup', () => 2, options);
  expect(await checkInsOf('backup')).toMatchObject([{ status: 'ok' }, { status: 'ok' }]);
  expect(readdirSync(queue)).toEqual([]);
});

test('a check-in that is too late to be told from the next run is reported, not sent', async () => {
  const told: Diagnostic[] = [];
  const options = {
    dsn: sandbox.dsn,
    queue,
    clock,
    marginInMinutes: 2,
    maxRuntimeInMinutes: 3,
    onDiagnostic: (diagnostic: Diagnostic) => void told.push(diagnostic),
    ...hourly,
  };
  const up = sandbox.fault({ type: 'reset' });
  await withMonitor('backup', () => 1, options);
  up();
  await clock.advance(5 * 60_000 + 1);
  await withMonitor('backup', () => 2, options);
  expect(await checkInsOf('backup')).toHaveLength(1);
  expect(told.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['release-manager/check-in-too-old']),
  );
  expect(readdirSync(queue)).toEqual([]);
});

test('a run that is killed leaves its beginning in the queue', async () => {
  sandbox.fault({ type: 'reset' });
  const never = new Promise<void>(() => undefined);
  void withMonitor('backup', () => never, {
    dsn: sandbox.dsn,
    queue,
    onDiagnostic: () => undefined,
    ...hourly,
  });
  await expect.poll(() => readdirSync(queue).length).toBe(1);
});

test('a server that never answers holds a job up no longer than the deadline', async () => {
  sandbox.fault({ type: 'delay', delayInMs: 60_000 });
  const startedAt = performance.now();
  const result = await withMonitor('backup', () => 'done', {
    dsn: sandbox.dsn,
    queue,
    deadlineInMs: 300,
    onDiagnostic: () => undefined,
  });
  expect(result).toBe('done');
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  expect(readdirSync(queue)).toHaveLength(1);
});

test('where no envelope passes, the plain request does', async () => {
  sandbox.fault({ path: /\/envelope\//, type: 'status', status: 404 });
  await withMonitor('backup', () => 1, { dsn: sandbox.dsn, ...hourly });
  expect(await checkInsOf('backup')).toMatchObject([{ status: 'ok' }]);
});

test('a listener that fails disturbs nobody', async () => {
  sandbox.fault({ type: 'reset' });
  const result = await withMonitor('backup', () => 7, {
    dsn: sandbox.dsn,
    onDiagnostic: () => {
      throw new Error('listener');
    },
  });
  expect(result).toBe(7);
});

test('everything that Sentry would refuse is said before the job begins', async () => {
  let hasRun = false;
  const job = withMonitor('Back Up!', () => (hasRun = true), {
    dsn: sandbox.dsn,
    schedule: '0 0 * *',
    timezone: 'Mars/Olympus',
    maxRuntimeInMinutes: 0,
    failureIssueThreshold: 1_000,
    environment: 'a/b',
  });
  await expect(job).rejects.toMatchObject({
    kind: 'invalid-input',
    diagnostics: [
      'slug',
      'schedule',
      'timezone',
      'environment',
      'maxRuntimeInMinutes',
      'failureIssueThreshold',
    ].map((key) => ({ path: [key] })),
  });
  expect(hasRun).toBe(false);
});

test('limits without a schedule are refused, since they would never arrive', async () => {
  const job = withMonitor('backup', () => 1, { dsn: sandbox.dsn, maxRuntimeInMinutes: 5 });
  await expect(job).rejects.toThrow(/needs a schedule/);
});

test('two processes check in for one run', async () => {
  const { checkInId } = await checkIn('backup', 'in_progress', { dsn: sandbox.dsn, ...hourly });
  await checkIn('backup', 'ok', { dsn: sandbox.dsn, checkInId, durationInSeconds: 2 });
  expect(await checkInsOf('backup')).toMatchObject([{ status: 'ok', duration: 2_000 }]);
});

test('a single check-in that does not arrive is an error', async () => {
  sandbox.fault({ type: 'status', status: 503 });
  await expect(checkIn('backup', 'ok', { dsn: sandbox.dsn })).rejects.toMatchObject({
    kind: 'refused',
    isRetryable: true,
  });
  await expect(checkIn('backup', 'ok', { dsn: 'nonsense' })).rejects.toThrow(/no DSN/);
});
