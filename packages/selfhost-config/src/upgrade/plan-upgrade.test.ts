import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTag, tagVersions } from '../atlas/read-tag.ts';
import { environmentValues, readEnvironmentFile } from '../env-file/read.ts';
import type { Installation } from '../installation/types.ts';
import { applySteps } from '../testing/apply-steps.ts';
import { shippedInstallation } from '../testing/installations.ts';
import { planUpgrade } from './plan-upgrade.ts';

const codes = (installation: Installation, to: string) =>
  planUpgrade(installation, to).diagnostics.map(
    ({ severity, code, path }) => `${severity} ${code} ${path.join(' ')}`,
  );

describe('planUpgrade', () => {
  it('leads to the first release to land on, and names the others', () => {
    const plan = planUpgrade(shippedInstallation('24.1.0'), '26.8.0');
    expect(plan.hops.map(({ to }) => to)).toEqual(['24.8.0', '25.5.1', '26.8.0']);
    const commands = plan.steps.flatMap((step) => (step.type === 'run' ? [step.command] : []));
    expect(commands).toEqual([
      'git fetch --tags && git checkout -q 24.8.0',
      './install.sh --skip-user-creation --no-report-self-hosted-issues',
      'docker compose up --wait',
    ]);
    const manual = plan.steps.flatMap((step) => (step.type === 'manual' ? [step.text] : []));
    expect(manual.at(0)).toContain('Back up the volumes');
    expect(manual.join('\n')).toContain('MemcachedCache becomes PyMemcacheCache');
    expect(manual.join('\n')).not.toContain('pgbouncer');
    expect(manual.at(-1)).toContain('the next release to land on is 25.5.1');
  });

  it('lets the installer start bundled stores that the override takes away, and migrates the own ones', () => {
    const own = shippedInstallation('26.7.0', {
      '.env.custom': 'SKIP_SENTRY_MIGRATIONS=1\n',
      'docker-compose.override.yml': 'services:\n  postgres: !reset null\n  web: {}\n',
    });
    const commands = planUpgrade(own, '26.8.0').steps.flatMap((step) =>
      step.type === 'run' ? [step.command] : [],
    );
    expect(commands.slice(1)).toEqual([
      'mv docker-compose.override.yml docker-compose.override.yml.aside',
      './install.sh --skip-user-creation --no-report-self-hosted-issues --apply-automatic-config-updates',
      'mv docker-compose.override.yml.aside docker-compose.override.yml',
      'docker compose --env-file .env --env-file .env.custom run --rm web upgrade --noinput --create-kafka-topics',
      'docker compose --env-file .env --env-file .env.custom up --wait',
    ]);
  });

  it('says what came and went between two releases', () => {
    const [hop] = planUpgrade(shippedInstallation('25.9.0'), '25.10.0').hops;
    expect(hop?.changes?.services.removed).toEqual(expect.arrayContaining(['cron', 'worker']));
    expect(hop?.changes?.services.removed).not.toContain('web');
    const [clickhouse] = planUpgrade(shippedInstallation('25.8.0'), '25.9.0').hops;
    expect(clickhouse?.changes?.versions.join('; ')).toMatch(/ClickHouse 23\.8\.\S+ → 25\.3\./);
    expect(clickhouse?.changes?.phases.added).toContain('bootstrap-s3-nodestore');
    expect(clickhouse?.changes?.variables.removed).toContain('POSTGRES_MAX_CONNECTIONS');
  });

  it('keeps a changed .env through the checkout and brings what is new', () => {
    const base = shippedInstallation('24.6.0');
    const custom = base.files.map((file) =>
      file.path === '.env'
        ? { ...file, text: `${file.text.replace('=9000', '=8080')}OURS=1 # why\n` }
        : file,
    );
    const plan = planUpgrade({ ...base, files: custom }, '24.7.1');
    expect(plan.steps).toContainEqual(
      expect.objectContaining({
        type: 'run',
        command: expect.stringContaining('mv .env.operator .env'),
      }),
    );
    const after = environmentValues(
      readEnvironmentFile(applySteps(custom, plan.steps).get('.env') ?? ''),
    );
    expect(after.get('SENTRY_BIND')).toBe('8080');
    expect(after.get('OURS')).toBe('1');
    expect(after.get('COMPOSE_PROFILES')).toBe('feature-complete');
    expect(after.get('SENTRY_IMAGE')).toBe('getsentry/sentry:24.7.1');
  });

  it('leaves only own lines in .env.custom once it lies over .env', () => {
    const complete =
      shippedInstallation('25.1.0').files.find(({ path }) => path === '.env')?.text ?? '';
    const own = `# ours\n${complete.replace('=9000', '=8080')}OURS=1\n`;
    const before = shippedInstallation('25.1.0', { '.env.custom': own });
    const after = applySteps(before.files, planUpgrade(before, '25.2.0').steps).get('.env.custom');
    expect(after).toBe('# ours\nSENTRY_BIND=8080\nOURS=1\n');
  });

  it('takes a repeated image out of .env.custom, and warns of one of your own', () => {
    const own =
      'SENTRY_IMAGE=ghcr.io/getsentry/sentry:26.6.0\nSNUBA_IMAGE=acme/snuba:26.6.0\nSENTRY_BIND=9000\n';
    const before = shippedInstallation('26.6.0', { '.env.custom': own });
    const plan = planUpgrade(before, '26.7.0');
    expect(applySteps(before.files, plan.steps).get('.env.custom')).toBe(
      'SNUBA_IMAGE=acme/snuba:26.6.0\nSENTRY_BIND=9000\n',
    );
    expect(plan.diagnostics.map(({ path }) => path)).toEqual([['.env.custom', 'SNUBA_IMAGE']]);
  });

  it('warns of a pinned image and shows no value of the operator', () => {
    const pinned = shippedInstallation('24.6.0', {
      '.env.custom': 'SENTRY_IMAGE=acme/secret-image:1\n',
    });
    const plan = planUpgrade(pinned, '24.7.1');
    expect(plan.diagnostics).toContainEqual(
      expect.objectContaining({
        path: ['.env.custom', 'SENTRY_IMAGE'],
        hint: expect.stringContaining('old release'),
      }),
    );
    expect(JSON.stringify(plan)).not.toContain('secret-image');
  });

  it('merges sentry.conf.py from two examples, and lists by hand what it cannot merge', () => {
    const text = 'A = 1\nOURS = 2\nB = 3\n';
    const installation = shippedInstallation('26.6.0', { 'sentry/sentry.conf.py': text });
    const pair = { before: 'A = 1\nB = 3\n', after: 'A = 1\nB = 4\nC = 5\n' };
    const merged = planUpgrade(installation, '26.7.0', { pythonSettings: pair });
    expect(applySteps(installation.files, merged.steps).get('sentry/sentry.conf.py')).toBe(
      'A = 1\nOURS = 2\nB = 4\nC = 5\n',
    );
    const byHand = planUpgrade(installation, '26.7.0').steps.flatMap((step) =>
      step.type === 'manual' ? [step.text] : [],
    );
    expect(byHand.join('\n')).toMatch(/New feature flags: .*organizations:/);
  });

  it('says before anything stops what will not work', () => {
    const override =
      'services:\n  worker:\n    deploy: {replicas: 2}\n  cron:\n    image: mine\n  web:\n    mem_limit: 1g\n';
    const base = shippedInstallation('25.9.0', {
      'docker-compose.override.yml': override,
      '.env.custom': 'SNUBA_STATSD_HOST=x\n',
    });
    expect(codes(base, '26.8.0')).toContain(
      'error selfhost/upgrade-service-gone docker-compose.override.yml services worker',
    );
    expect(codes(base, '26.8.0').join('\n')).not.toMatch(/services (?:cron|web)/);
    const small = { ...base, host: { memoryInMb: 8000, composeVersion: '2.20.0' } };
    expect(codes(small, '25.10.0')).toEqual(
      expect.arrayContaining([
        'error selfhost/host-memory memoryInMb',
        'error selfhost/host-docker-compose composeVersion',
      ]),
    );
  });

  it('is plain data and holds nothing that an operator wrote', () => {
    let count = 0;
    const canary = () => `canary-${(count += 1)}`;
    const lines = (write: (value: string, index: number) => string) =>
      Array.from({ length: 250 }, (_, index) => write(canary(), index)).join('');
    const base = shippedInstallation('25.8.0');
    const own = (path: string) => base.files.find((file) => file.path === path)?.text ?? '';
    const python = 'A = 1\nB = 2\n';
    const installation = shippedInstallation('25.8.0', {
      '.env': `${own('.env').replace('9000', canary())}${lines((value, index) => `OWN_${index}=${value}\n`)}`,
      '.env.custom': `SENTRY_IMAGE=${canary()}\nPOSTGRES_MAX_CONNECTIONS=${canary()}\n`,
      'sentry/config.yml': `${own('sentry/config.yml')}mail.password: ${canary()}\n${lines((value, index) => `own.${index}: ${value}\n`)}`,
      'relay/config.yml': `${own('relay/config.yml')}metrics: ${canary()}\nown: {${lines((value, index) => `a${index}: ${value}, `)}}\n`,
      'sentry/sentry.conf.py': lines((value) => `X = "${value}"\n`) + python,
      'docker-compose.override.yml': `services:\n  worker:\n    environment:\n      TOKEN: ${canary()}\n`,
    });
    expect(count).toBeGreaterThan(1000);
    const plan = planUpgrade(installation, '25.11.1', {
      pythonSettings: { before: python, after: 'A = 2\nB = 2\n' },
    });
    expect(plan.steps.length).toBeGreaterThan(5);
    expect(JSON.stringify(plan)).not.toContain('canary');
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  it.each([
    ['26.8.0', '25.1.0', 'is no upgrade'],
    ['26.8.0', '26.8.0', 'is no upgrade'],
    ['25.1.0', '25.1.9', 'cannot be planned'],
    ['nightly', '26.8.0', 'cannot be planned'],
  ])('refuses %s to %s', (from, to, message) => {
    expect(() => planUpgrade({ version: from, files: [] }, to)).toThrow(message);
  });

  it('names the way of a release that it knows nothing about', () => {
    const plan = planUpgrade({ version: '21.5.0', files: [] }, '23.11.0');
    expect(plan.hops.map(({ to }) => to)).toEqual(['21.6.3', '23.6.2', '23.11.0']);
    expect(plan.diagnostics.map(({ code }) => code)).toContain('selfhost/upgrade-unknown-release');
  });

  it('brings untouched files to what every next release ships', () => {
    const versions = tagVersions();
    for (const [index, to] of versions.slice(1).entries()) {
      const installation = shippedInstallation(versions[index] ?? '');
      const plan = planUpgrade(installation, to);
      const texts = applySteps(installation.files, plan.steps);
      const { configuration } = readTag(to);
      for (const [path, value] of [
        ['sentry/config.yml', configuration.sentry],
        ['relay/config.yml', configuration.relay],
        ['symbolicator/config.yml', configuration.symbolicator],
      ] as const) {
        expect([to, withoutNull(parse(texts.get(path) ?? ''))]).toEqual([to, withoutNull(value)]);
      }
      expect(plan.diagnostics).toEqual([]);
    }
  });
});

/** Keys without a value say nothing. */
function withoutNull(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) => (inner === null ? undefined : inner)),
  );
}
