import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readTag, tagVersions } from '../atlas/read-tag.ts';
import type { Deployment } from '../deployment/types.ts';
import { fileText } from '../installation/file-text.ts';
import { applySteps, exampleInstallation } from '../testing/apply-deployment-steps.ts';
import { isProof, printFigure } from '../testing/proof.ts';
import {
  deploymentFor,
  plainSecrets,
  profilesOf,
  scenarios,
} from '../testing/scenarios/scenarios.ts';
import { hasNoSelfHosted } from '../testing/self-hosted.ts';
import { planDeployment } from './plan-deployment.ts';

const plain: Deployment = { version: '26.8.0', url: 'http://sentry.example.com:9000' };
const sample = ['23.6.2', '25.1.0', '25.9.0', '26.8.0'];
const tags = (isProof ? tagVersions() : sample).map(readTag);
const commandsOf = (deployment: Deployment) =>
  planDeployment(deployment).steps.flatMap((step) => (step.type === 'run' ? [step.command] : []));

test('a new machine gets the release, its files and every command, none of which asks a question', () => {
  const admin = { email: 'admin@example.com' };
  const partitions = { 'ingest-events': 4 };
  expect(commandsOf({ ...plain, admin, partitions })).toEqual([
    'git clone --branch 26.8.0 --depth 1 https://github.com/getsentry/self-hosted.git self-hosted',
    './install.sh --skip-user-creation --no-report-self-hosted-issues --apply-automatic-config-updates',
    'docker compose --env-file .env --env-file .env.custom up --wait',
    'docker compose --env-file .env --env-file .env.custom exec kafka kafka-topics --bootstrap-server kafka:9092 --alter --partitions 4 --topic ingest-events',
    'docker compose --env-file .env --env-file .env.custom run --rm web createuser --superuser --email admin@example.com',
  ]);
});

test('stores of the operator’s own are taken away after the installer, and migrated by hand', () => {
  const { steps } = planDeployment({
    ...plain,
    postgres: { host: 'db.example.com' },
    clickhouse: { host: 'ch.example.com' },
  });
  const order = steps.map((step) =>
    'path' in step ? step.path : 'command' in step ? step.command : '',
  );
  expect(order.slice(-5)).toEqual([
    './install.sh --skip-user-creation --no-report-self-hosted-issues --apply-automatic-config-updates',
    'docker-compose.override.yml',
    'docker compose --env-file .env --env-file .env.custom run --rm snuba-api bootstrap --force',
    'docker compose --env-file .env --env-file .env.custom run --rm web upgrade --noinput --create-kafka-topics',
    'docker compose --env-file .env --env-file .env.custom up --wait --remove-orphans',
  ]);
  const environment = steps.find((step) => 'path' in step && step.path === '.env.custom');
  expect(environment).toMatchObject({
    text: expect.stringMatching(/SKIP_SENTRY_MIGRATIONS=1\nSKIP_SNUBA_MIGRATIONS=1/),
  });
});

test('services that only mount a changed file are started again, and no others', () => {
  const before = applySteps(
    { version: '26.8.0', files: [] },
    planDeployment(plain).steps,
    plainSecrets,
  );
  const restarted = (deployment: Deployment) =>
    planDeployment(deployment, before).steps.flatMap((step) =>
      step.type === 'run' && step.command.includes('--force-recreate')
        ? [step.command.split('--no-deps ')[1]?.split(' ') ?? []]
        : [],
    );
  // getsentry/self-hosted 26.8.0 docker-compose.yml: ./sentry is mounted by Sentry's services alone, ./relay by relay.
  const [mailed] = restarted({
    ...plain,
    mail: { host: 'smtp.example.com', from: 'a@example.com' },
  });
  expect(mailed).toEqual(expect.arrayContaining(['web', 'taskworker', 'sentry-cleanup']));
  expect(mailed).not.toEqual(expect.arrayContaining(['relay']));
  expect(mailed).not.toEqual(expect.arrayContaining(['postgres']));
  expect(restarted({ ...plain, bind: '9001' })).toEqual([]);
  const kafka = { brokers: ['kafka.example.com:9092'] };
  expect(restarted({ ...plain, kafka })[0]).toEqual(expect.arrayContaining(['relay', 'web']));
});

test('where stores are taken away, the installer runs without the override for certificates too', () => {
  const own: Deployment = { ...plain, postgres: { host: 'db.example.com' } };
  const before = applySteps(
    { version: '26.8.0', files: [] },
    planDeployment(own).steps,
    plainSecrets,
  );
  const { steps } = planDeployment({ ...own, hasCustomCertificates: true }, before);
  const commands = steps.flatMap((step) => (step.type === 'run' ? [step.command] : []));
  expect(commands.slice(0, 3)).toEqual([
    'mv docker-compose.override.yml docker-compose.override.yml.aside',
    expect.stringMatching(/^\.\/install\.sh /),
    'mv docker-compose.override.yml.aside docker-compose.override.yml',
  ]);
});

test('an older release gets the flags and the one environment file that it knows', () => {
  expect(commandsOf({ ...plain, version: '25.1.0' })).toEqual([
    'git clone --branch 25.1.0 --depth 1 https://github.com/getsentry/self-hosted.git self-hosted',
    './install.sh --skip-user-creation --no-report-self-hosted-issues',
    'docker compose --env-file .env.custom up --wait',
  ]);
});

test('only the environment file is kept from other eyes, because all secrets are in it', () => {
  const { steps } = planDeployment({ ...plain, secretKey: { secret: 'KEY' } });
  const modes = steps.flatMap((step) =>
    step.type === 'write-file' ? [[step.path, step.mode]] : [],
  );
  expect(modes).toContainEqual(['.env.custom', 0o600]);
  expect(modes.filter(([, mode]) => mode !== undefined)).toHaveLength(1);
});

test('a second plan is empty, after a first one on an empty machine', () => {
  let count = 0;
  for (const tag of tags) {
    for (const profile of profilesOf(tag)) {
      for (const scenario of scenarios) {
        const deployment = deploymentFor(scenario, tag, profile);
        const { steps } = planDeployment(deployment);
        const after = applySteps({ version: tag.version, files: [] }, steps, plainSecrets);
        const name = `${tag.version} ${profile} ${scenario.name}`;
        expect(planDeployment(deployment, after).steps, name).toEqual([]);
        expect(planDeployment(deployment, after, { secrets: plainSecrets }).steps, name).toEqual(
          [],
        );
        count += 1;
      }
    }
  }
  printFigure(`${count} second plans are empty`);
}, 300_000);

describe.skipIf(hasNoSelfHosted)('on what the installer left (SENTRY_KIT_SELF_HOSTED)', () => {
  test('comments stay, a second plan is empty, and the files come to what is rendered anew', () => {
    for (const tag of tags) {
      for (const scenario of scenarios) {
        const name = `${tag.version} ${scenario.name}`;
        const deployment = deploymentFor(scenario, tag, 'feature-complete');
        const before = exampleInstallation(tag);
        const after = applySteps(before, planDeployment(deployment, before).steps, plainSecrets);
        expect(planDeployment(deployment, after).steps, name).toEqual([]);
        for (const path of ['sentry/config.yml', 'relay/config.yml', 'symbolicator/config.yml']) {
          const text = fileText(after, path) ?? '';
          for (const comment of commentsOf(fileText(before, path) ?? '')) {
            expect(text, `${name} ${path}`).toContain(comment);
          }
          const anew = applySteps(
            { version: tag.version, files: [] },
            planDeployment(deployment).steps,
            plainSecrets,
          );
          expect(parse(text), `${name} ${path}`).toEqual(parse(fileText(anew, path) ?? ''));
        }
      }
    }
  }, 600_000);
});

function commentsOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.startsWith('#') && line.trim() !== '#');
}

describe('an operator’s own files', () => {
  const installationWith = (path: string, text: string) => {
    const first = applySteps(
      { version: '26.8.0', files: [] },
      planDeployment(plain).steps,
      plainSecrets,
    );
    const files = first.files.filter((file) => file.path !== path);
    return { ...first, files: [...files, { path, text }] };
  };

  test('keep a secret key that is there', () => {
    const key = "system.secret-key: 'an-old-key' # do not touch\n";
    const before = installationWith('sentry/config.yml', key);
    const after = applySteps(before, planDeployment(plain, before).steps, plainSecrets);
    expect(fileText(after, 'sentry/config.yml')).toContain(key.trim());
  });

  test('lose a secret key that would go before the described one', () => {
    const before = installationWith('sentry/config.yml', "system.secret-key: 'an-old-key'\n");
    const described = { ...plain, secretKey: { secret: 'KEY' } };
    const after = applySteps(before, planDeployment(described, before).steps, plainSecrets);
    expect(fileText(after, 'sentry/config.yml')).not.toContain('an-old-key');
    expect(fileText(after, '.env.custom')).toContain('SENTRY_SYSTEM_SECRET_KEY=value-of-KEY');
  });

  test('keep variables and their comments, and a value of a secret that is there', () => {
    const text = '# ours\nACME=1 # one\nSENTRY_SYSTEM_SECRET_KEY=old\nSENTRY_BIND=1\n';
    const before = installationWith('.env.custom', text);
    const described = { ...plain, bind: '9001', secretKey: { secret: 'KEY' } };
    const { steps } = planDeployment(described, before);
    const step = steps.find((each) => each.type === 'edit-environment');
    expect(step).toMatchObject({ set: { SENTRY_BIND: '9001' }, remove: [], mode: 0o600 });
    const after = applySteps(before, steps, plainSecrets);
    expect(fileText(after, '.env.custom')).toBe(text.replace('SENTRY_BIND=1', 'SENTRY_BIND=9001'));
  });

  test('get a secret that has changed, if its value is known', () => {
    const before = installationWith('.env.custom', 'SENTRY_SYSTEM_SECRET_KEY=old\n');
    const described = { ...plain, secretKey: { secret: 'KEY' } };
    const { steps } = planDeployment(described, before, { secrets: () => 'new' });
    expect(steps).toContainEqual(
      expect.objectContaining({ set: { SENTRY_SYSTEM_SECRET_KEY: '<secret:KEY>' } }),
    );
    expect(JSON.stringify(steps)).not.toContain('"new"');
  });

  test('keep services and comments of an override', () => {
    const text =
      '# ours\nservices:\n  web: # the web\n    extra_hosts: ["a=b"]\n    volumes:\n      - ./x:/x\n';
    const before = installationWith('docker-compose.override.yml', text);
    const described: Deployment = {
      ...plain,
      redis: { hosts: [{ host: 'redis.example.com' }] },
      filestore: { type: 'gcs', bucket: 'b', credentialsFile: '/etc/google.json' },
    };
    const after = applySteps(before, planDeployment(described, before).steps, plainSecrets);
    const override = fileText(after, 'docker-compose.override.yml') ?? '';
    for (const part of ['# ours', '# the web', 'a=b', './x:/x', '/etc/google.json:']) {
      expect(override).toContain(part);
    }
    expect(override).toContain('redis: !reset null');
    expect(planDeployment(described, after).steps).toEqual([]);
  });

  test('a rendered override that nothing needs any more is emptied', () => {
    const scaled = { ...plain, scaling: { web: { replicas: 2 } } };
    const before = applySteps(
      { version: '26.8.0', files: [] },
      planDeployment(scaled).steps,
      plainSecrets,
    );
    const after = applySteps(before, planDeployment(plain, before).steps, plainSecrets);
    expect(fileText(after, 'docker-compose.override.yml')).toMatch(/\nservices: \{\}\n$/);
    expect(planDeployment(plain, after).steps).toEqual([]);
  });

  test('another sentry.conf.py is replaced with a warning', () => {
    const before = installationWith('sentry/sentry.conf.py', 'MINE = True\n');
    const { diagnostics } = planDeployment(plain, before);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'selfhost/replaced-file' }));
  });
});

test('another release is an upgrade', () => {
  expect(() => planDeployment(plain, { version: '26.7.2', files: [] })).toThrow(/plan an upgrade/);
});
