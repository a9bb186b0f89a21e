import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTag } from '../atlas/read-tag.ts';
import type { Deployment } from '../deployment/types.ts';
import type { DeploymentStep, Plan } from '../plan/types.ts';
import { createRenderContext } from '../render/context.ts';
import { planBackup, planRestore } from './plan-backup.ts';
import { keptVolumes } from './volumes.ts';

const fakeDocker = fileURLToPath(new URL('../testing/fake-docker.sh', import.meta.url));

let root: string;
let checkout: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'selfhost-backup-'));
  checkout = join(root, 'checkout');
  await mkdir(join(root, 'bin'));
  await mkdir(join(checkout, 'relay'), { recursive: true });
  await copyFile(fakeDocker, join(root, 'bin/docker'));
  await chmod(join(root, 'bin/docker'), 0o755);
});
afterEach(() => rm(root, { recursive: true }));

/** Runs every command of a plan in bash, one after the other. */
function runAll({ steps }: Plan<DeploymentStep>): void {
  for (const step of steps) {
    if (step.type !== 'run') continue;
    const done = spawnSync('bash', ['--norc', '-euc', step.command], {
      cwd: checkout,
      encoding: 'utf8',
      env: {
        PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`,
        FAKE_VOLUMES: join(root, 'volumes'),
        FAKE_LOG: join(root, 'log'),
      },
    });
    expect([step.command, done.status, done.stderr]).toEqual([step.command, 0, '']);
  }
}

const volume = (name: string) => join(root, 'volumes', name);

describe.each(['24.1.0', '26.8.0'])('a backup of %s', (version) => {
  const deployment: Deployment = { version, url: 'https://sentry.example.com' };
  const names = keptVolumes(createRenderContext(deployment, readTag(version))).map(
    ({ name }) => name,
  );

  test('comes back whole, with the files and their modes', async () => {
    for (const name of names) {
      // oxlint-disable no-await-in-loop -- a few small files
      await mkdir(join(volume(name), 'inner'), { recursive: true });
      await writeFile(join(volume(name), 'inner/data'), `before ${name}`);
      await chmod(join(volume(name), 'inner/data'), 0o640);
      // oxlint-enable no-await-in-loop
    }
    await writeFile(join(checkout, '.env.custom'), 'A=1\n', { mode: 0o600 });
    await writeFile(join(checkout, 'relay/credentials.json'), '{}');
    runAll(planBackup(deployment));
    expect((await stat(join(checkout, 'backup'))).mode & 0o777).toBe(0o700);

    for (const name of names) {
      // oxlint-disable-next-line no-await-in-loop -- a few small files
      await writeFile(join(volume(name), 'inner/new'), 'after the accident');
    }
    await rm(join(checkout, '.env.custom'));
    await rm(join(checkout, 'relay/credentials.json'));
    runAll(planRestore(deployment));
    for (const name of names) {
      const data = join(volume(name), 'inner/data');
      // oxlint-disable no-await-in-loop -- a few small files
      expect(await readFile(data, 'utf8')).toBe(`before ${name}`);
      expect((await stat(data)).mode & 0o777).toBe(0o640);
      await expect(stat(join(volume(name), 'inner/new'))).rejects.toThrow('ENOENT');
      // oxlint-enable no-await-in-loop
    }
    expect((await stat(join(checkout, '.env.custom'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(checkout, 'relay/credentials.json'), 'utf8')).toBe('{}');
  });

  test('copies volumes only while everything is stopped', async () => {
    for (const name of names) {
      // oxlint-disable-next-line no-await-in-loop -- a few folders
      await mkdir(volume(name), { recursive: true });
    }
    await writeFile(join(checkout, '.env'), '');
    runAll(planBackup(deployment));
    const log = (await readFile(join(root, 'log'), 'utf8')).split('\n');
    const stopped = log.findIndex((line) => line.endsWith(' stop'));
    const started = log.findIndex((line) => line.includes(' up --wait'));
    const copies = log.flatMap((line, index) => (line.includes(' busybox tar ') ? [index] : []));
    expect(copies).toHaveLength(names.length);
    for (const index of copies) expect(index > stopped && index < started).toBe(true);
  });
});

test('names what a release keeps, and nothing that is made anew', () => {
  const of = (version: string, more: Partial<Deployment> = {}) =>
    keptVolumes(
      createRenderContext({ version, url: 'https://a.example', ...more }, readTag(version)),
    ).map(({ name }) => name);
  // The external volumes of docker-compose.yml, and the project's own that hold data.
  expect(of('26.8.0')).toEqual([
    'sentry-data',
    'sentry-postgres',
    'sentry-redis',
    'sentry-kafka',
    'sentry-clickhouse',
    'sentry-seaweedfs',
    'sentry-self-hosted_sentry-vroom',
    'sentry-self-hosted_sentry-taskbroker',
    'sentry-self-hosted_sentry-secrets',
  ]);
  expect(of('24.1.0')).toContain('sentry-zookeeper');
  expect(of('26.8.0', { postgres: { host: 'db.example.com' } })).not.toContain('sentry-postgres');
});

test('leads through stores of their owner by their own means', () => {
  const plan = planBackup({
    version: '26.8.0',
    url: 'https://sentry.example.com',
    postgres: { host: 'db.example.com', password: { secret: 'DATABASE' } },
    filestore: { type: 's3', bucket: 'acme-files' },
  });
  const text = JSON.stringify(plan.steps);
  expect(text).toContain('pg_dump --host db.example.com');
  expect(text).toContain('acme-files');
});
