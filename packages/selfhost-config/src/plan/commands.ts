import {
  isEnvironmentLayered,
  skipsSentryMigrations,
  skipsSnubaMigrations,
} from '../render/environment.ts';
import type { RenderContext } from '../render/context.ts';
import { installCommand, withoutOverride } from './install-command.ts';
import { restartSteps } from './restart-step.ts';
import type { DeploymentStep, RunStep } from './types.ts';

/** What gets the release onto a machine that has none. */
export function checkoutSteps({ tag }: RenderContext): readonly DeploymentStep[] {
  const folder = 'self-hosted';
  return [
    {
      type: 'run',
      command: `git clone --branch ${tag.version} --depth 1 https://github.com/getsentry/self-hosted.git ${folder}`,
      reason: `Gets the files of ${tag.version}. Everything below happens in ${folder}.`,
      in: 'parent',
    },
  ];
}

/** What prepares images and stores: always on a new machine, and where the installer prepares certificates. */
export function installSteps(context: RenderContext, isNew: boolean): readonly DeploymentStep[] {
  if (!isNew && context.deployment.hasCustomCertificates !== true) return [];
  const install = run(
    installCommand(context.tag),
    'Builds images, and creates and migrates the stores.',
  );
  return !isNew && context.dropped.size > 0 ? withoutOverride(install) : [install];
}

/** What makes written files count; `changed` are their paths when Sentry is there already. */
export function startSteps(
  context: RenderContext,
  changed: readonly string[] | undefined,
): readonly DeploymentStep[] {
  const isNew = changed === undefined;
  const { deployment, dropped } = context;
  const compose = composeCommand(context);
  const orphans = dropped.size > 0 ? ' --remove-orphans' : '';
  return [
    ...(isNew ? migrationSteps(migrationsByHand(context), compose) : []),
    run(`${compose} up --wait${orphans}`, 'Starts what changed and waits until it is healthy.'),
    ...(isNew ? [] : restartSteps(context, compose, changed)),
    ...bucketSteps(context),
    ...partitionSteps(context, compose),
    ...(isNew && deployment.admin !== undefined
      ? [
          run(
            `${compose} run --rm web createuser --superuser --email ${deployment.admin.email}`,
            'Asks for a password.',
          ),
        ]
      : []),
  ];
}

/** Which migrations the installer was told to leave alone, because their store is the operator's own. */
export interface MigrationsByHand {
  /** The tables of ClickHouse. */
  readonly snuba: boolean;
  /** The tables of Postgres, and the topics of Kafka. */
  readonly sentry: boolean;
}

function migrationsByHand(context: RenderContext): MigrationsByHand {
  return { snuba: skipsSnubaMigrations(context), sentry: skipsSentryMigrations(context) };
}

/** What the installer leaves to do. */
export function migrationSteps(byHand: MigrationsByHand, compose: string): readonly RunStep[] {
  const snuba = `${compose} run --rm snuba-api bootstrap --force`;
  const sentry = `${compose} run --rm web upgrade --noinput --create-kafka-topics`;
  return [
    ...(byHand.snuba ? [run(snuba, 'Creates or migrates the tables of ClickHouse.')] : []),
    ...(byHand.sentry
      ? [run(sentry, 'Creates or migrates the tables of Postgres and the topics of Kafka.')]
      : []),
  ];
}

function run(command: string, reason: string): RunStep {
  return { type: 'run', command, reason };
}

/** Compose with the environment files that this release needs. A partial file alone fails before anything starts. */
export function composeCommand(context: RenderContext): string {
  return isEnvironmentLayered(context)
    ? 'docker compose --env-file .env --env-file .env.custom'
    : 'docker compose --env-file .env.custom';
}

function partitionSteps({ deployment }: RenderContext, compose: string): readonly DeploymentStep[] {
  const { kafka, partitions = {} } = deployment;
  const brokers = kafka === undefined ? 'kafka:9092' : kafka.brokers.join(',');
  const tool = kafka === undefined ? `${compose} exec kafka kafka-topics` : 'kafka-topics';
  return Object.entries(partitions).map(([topic, count]) => ({
    type: 'run',
    command: `${tool} --bootstrap-server ${brokers} --alter --partitions ${count} --topic ${kafka?.topicPrefix ?? ''}${topic}`,
    reason: 'Partitions can only grow; with fewer than it has, Kafka refuses.',
  }));
}

function bucketSteps({ deployment }: RenderContext): readonly DeploymentStep[] {
  const { filestore, replayStore } = deployment;
  const buckets = [filestore, replayStore].flatMap((store) =>
    store?.type === 'seaweedfs' ? [store.bucket] : [],
  );
  return [...new Set(buckets)].map((bucket) => ({
    type: 'manual',
    text: `Create the bucket ${bucket} in SeaweedFS once it runs: docker compose exec seaweedfs sh -c 'echo "s3.bucket.create -name ${bucket}" | weed shell'`,
    reference: 'https://github.com/seaweedfs/seaweedfs/wiki/S3-API-FAQ',
  }));
}
