import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { apply } from '../examples/apply.ts';
import { deployment } from '../examples/deployment.ts';
import { diagnose } from '../examples/doctor.ts';
import { diagnostics, files as kubernetes } from '../examples/kubernetes.ts';
import { backup, emergency, files, rotation } from '../examples/operate.ts';
import { estimate, findings } from '../examples/size.ts';
import { verify } from '../examples/smoke.ts';
import { takeOver } from '../examples/take-over.ts';
import { explainUpgrade } from '../examples/upgrade.ts';
import { shippedInstallation } from '../src/testing/installations.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'selfhost-examples-'));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(directory, { recursive: true });
});

async function install(version: string, texts: Readonly<Record<string, string>> = {}) {
  const all = [
    ...shippedInstallation(version, texts).files,
    { path: 'docker-compose.yml', text: 'services: {}\n' },
  ];
  for (const { path, text } of all) {
    // oxlint-disable no-await-in-loop -- a few small files
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
    // oxlint-enable no-await-in-loop
  }
}

describe('the examples', () => {
  test('apply a description once, and find nothing to do then', async () => {
    await install('26.8.0');
    for (const name of ['SENTRY_SECRET_KEY', 'LAUNCHPAD_SECRET', 'SMTP_PASSWORD'])
      vi.stubEnv(name, `canary-${name}`);
    for (const name of ['S3_ACCESS_KEY', 'S3_SECRET_KEY']) vi.stubEnv(name, `canary-${name}`);
    const first = await apply(deployment, directory);
    expect(first).toContain('+ ');
    expect(first).not.toContain('canary');
    expect((await stat(join(directory, '.env.custom'))).mode & 0o777).toBe(0o600);
    expect(await apply(deployment, directory)).toBe('Nothing to do.\n');
  });

  test('take over what was set up by hand', async () => {
    await install('26.8.0', {
      'sentry/config.yml':
        "system.url-prefix: 'https://sentry.acme.example'\nmail.host: 'smtp.acme.example'\nmail.password: 'canary'\n",
      '.env.custom': 'SENTRY_POSTGRES_HOST=db.acme.example\n',
    });
    expect(await takeOver(directory)).toEqual({
      version: '26.8.0',
      url: 'https://sentry.acme.example',
      postgres: { host: 'db.acme.example' },
      mail: {
        host: 'smtp.acme.example',
        from: 'sentry@smtp.acme.example',
        password: { secret: 'SENTRY_MAIL_PASSWORD' },
      },
    });
    expect(vi.mocked(console.log).mock.calls.join('\n')).toContain('SENTRY_POSTGRES_HOST');
  });

  test('diagnose, and show a repair', async () => {
    await install('26.8.0', { '.env.custom': 'KAFKA_LOG_RETENTION_HOURS=12\n' });
    expect(await diagnose(directory)).toContain('- KAFKA_LOG_RETENTION_HOURS');
  });

  test('explain an upgrade by its hops', async () => {
    await install('25.2.0');
    const text = await explainUpgrade(directory, '26.8.0');
    expect(text).toMatch(/^25\.2\.0 -> 25\.5\.1 /);
    expect(text).toContain('git checkout');
  });

  test('size, and judge a machine', () => {
    expect(estimate.diskInGb.total.high).toBeGreaterThan(estimate.diskInGb.total.low);
    expect(findings.map(({ path }) => path)).toContainEqual(['swapInMb']);
  });

  test('give files and runbooks for the machine', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'proxy/Caddyfile',
      'monitoring/check-health.sh',
      'monitoring/check-lag.sh',
      'monitoring/docker-compose.yml',
    ]);
    for (const text of [backup, rotation, emergency]) expect(text).toMatch(/^\$ /m);
  });

  test('give values for Kubernetes, and say what the chart has not', () => {
    expect(kubernetes.map(({ path }) => path)).toEqual(['values.yaml', 'create-secrets.sh']);
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  test('fail a job when nobody answers', async () => {
    const before = process.exitCode;
    await verify('http://127.0.0.1:9', 'http://key@127.0.0.1:9/1');
    expect(process.exitCode).toBe(1);
    process.exitCode = before;
  });
});

test('the README shows every example as it is', async () => {
  const folder = new URL('../examples/', import.meta.url);
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  for (const name of await readdir(folder)) {
    // oxlint-disable-next-line no-await-in-loop -- a few small files
    expect(readme, name).toContain(await readFile(new URL(name, folder), 'utf8'));
  }
});
