import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { readTag, tagVersions } from '../atlas/read-tag.ts';
import { planBackup, planRestore } from '../backup/plan-backup.ts';
import type { Deployment } from '../deployment/types.ts';
import type { DeploymentStep, Plan } from '../plan/types.ts';
import { planRotation } from '../rotation/plan-rotation.ts';
import { printFigure } from '../testing/proof.ts';
import { planEmergency } from './plan-emergency.ts';

const commandsOf = ({ steps }: Plan<DeploymentStep>) =>
  steps.flatMap((step) => (step.type === 'run' ? [step.command] : []));

const describeFor = (version: string): Deployment => ({
  version,
  url: 'https://sentry.example.com',
  secretKey: { secret: 'KEY' },
});

const plansFor = (deployment: Deployment) => [
  planBackup(deployment),
  planRestore(deployment),
  planEmergency(deployment, 'kafka-disk-full'),
  planEmergency(deployment, 'nodestore-disk-full'),
  planRotation(deployment, 'secret-key'),
  planRotation(deployment, 'relay-credentials'),
];

describe('runbooks', () => {
  test('are bash for every release, and name services and topics that it has', () => {
    const commands = tagVersions().flatMap((version) => {
      const tag = readTag(version);
      const all = plansFor(describeFor(version)).flatMap(commandsOf);
      for (const command of all) {
        const [, service] =
          /\b(?:exec -T|run --rm(?: --no-deps)?(?: -T)?) ([a-z][\w-]+) /.exec(command) ?? [];
        if (service !== undefined) expect(Object.keys(tag.services)).toContain(service);
        const [, list = ''] = /--force-recreate --no-deps (.*)$/.exec(command) ?? [];
        for (const each of list.split(' ').filter(Boolean)) {
          expect(Object.keys(tag.services)).toContain(each);
        }
      }
      return all;
    });
    const checked = spawnSync('bash', ['-n'], { input: commands.join('\n'), encoding: 'utf8' });
    expect([checked.status, checked.stderr]).toEqual([0, '']);
    printFigure(
      `${commands.length} commands of runbooks for ${tagVersions().length} releases are bash`,
    );
  });

  test('leave the files of an installation alone', () => {
    for (const plan of plansFor(describeFor('26.8.0'))) {
      expect(plan.steps.every(({ type }) => type === 'run' || type === 'manual')).toBe(true);
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    }
  });
});

describe('a full disk of Kafka', () => {
  test('is freed by the least loss first, and by zookeeper too where there is one', () => {
    const old = commandsOf(planEmergency(describeFor('24.1.0'), 'kafka-disk-full')).join('\n');
    const current = commandsOf(planEmergency(describeFor('26.8.0'), 'kafka-disk-full'));
    expect(old).toContain('docker volume rm sentry-zookeeper');
    expect(current.join('\n')).not.toContain('zookeeper');
    const first = (part: string) => current.findIndex((command) => command.includes(part));
    expect(first('retention.ms=3600000')).toBeGreaterThan(first('stop nginx relay'));
    expect(first('docker volume rm sentry-kafka')).toBeGreaterThan(first('retention.ms=3600000'));
  });

  test('is never emptied where Kafka is not ours', () => {
    const plan = planEmergency(
      {
        ...describeFor('26.8.0'),
        kafka: { brokers: ['k.example.com:9092'], topicPrefix: 'acme-' },
      },
      'kafka-disk-full',
    );
    const text = commandsOf(plan).join('\n');
    expect(text).not.toContain('volume rm');
    expect(text).toContain('kafka-configs --bootstrap-server k.example.com:9092');
    expect(text).toContain(' acme-ingest-events ');
  });
});

describe('a full disk of the nodestore', () => {
  test.each([
    ['25.8.0', {}, 'VACUUM FULL VERBOSE nodestore_node'],
    ['25.9.0', {}, 'volume.vacuum'],
    ['26.8.0', { nodestore: { type: 's3', bucket: 'acme-nodes' } }, 'acme-nodes'],
    ['26.8.0', { nodestore: { type: 'postgres' } }, 'VACUUM FULL'],
  ] as const)('is freed where %s keeps it with %j', (version, more, expected) => {
    const plan = planEmergency({ ...describeFor(version), ...more }, 'nodestore-disk-full');
    expect(JSON.stringify(plan.steps)).toContain(expected);
  });
});

describe('rotation', () => {
  test('restarts only what runs in the profile', () => {
    const deployment = { ...describeFor('26.8.0'), launchpadSecret: { secret: 'LAUNCHPAD' } };
    const of = (profile: 'errors-only' | 'feature-complete') =>
      commandsOf(planRotation({ ...deployment, profile }, 'launchpad-secret')).join('\n');
    expect(of('feature-complete')).toContain('launchpad-taskworker');
    expect(of('errors-only')).not.toContain('launchpad-taskworker');
  });

  test('is refused for a secret that the description does not name', () => {
    expect(() => planRotation(describeFor('26.8.0'), 'launchpad-secret')).toThrow(
      'The description names no launchpadSecret.',
    );
  });
});
