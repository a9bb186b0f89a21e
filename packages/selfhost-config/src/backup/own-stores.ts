import type { Deployment } from '../deployment/types.ts';
import { byHand, command } from '../plan/runbook.ts';
import type { DeploymentStep } from '../plan/types.ts';

/** How a store of the operator's own is backed up, and comes back. */
export interface OwnStore {
  readonly backup: DeploymentStep;
  readonly restore: DeploymentStep;
}

/** Stores that are in no volume of this machine. */
export function ownStores(deployment: Deployment): readonly OwnStore[] {
  const { postgres, redis, kafka, clickhouse, filestore, nodestore, profileStore, replayStore } =
    deployment;
  const buckets = [filestore, nodestore, profileStore, replayStore].flatMap((store) =>
    store?.type === 's3' || store?.type === 'gcs' ? [store.bucket] : [],
  );
  const login =
    postgres &&
    `--host ${postgres.host} --port ${postgres.port ?? 5432} --username ${postgres.user ?? 'sentry'}`;
  const database = postgres?.database ?? 'sentry';
  return [
    ...(login === undefined
      ? []
      : [
          {
            backup: command(
              `pg_dump ${login} --format custom --file backup/postgres.dump ${database}`,
              'Copies your Postgres; it asks for the password.',
            ),
            restore: command(
              `pg_restore ${login} --clean --if-exists --no-owner --dbname ${database} backup/postgres.dump`,
              'Fills your Postgres; what is in it now is lost.',
            ),
          },
        ]),
    ...(clickhouse === undefined
      ? []
      : [
          ofYours(
            `ClickHouse at ${clickhouse.host}`,
            'https://clickhouse.com/docs/operations/backup',
          ),
        ]),
    ...(redis === undefined
      ? []
      : [
          ofYours(
            'Redis',
            'https://redis.io/docs/latest/operate/oss_and_stack/management/persistence/',
          ),
        ]),
    ...(kafka === undefined
      ? []
      : [
          {
            backup: byHand(
              'Kafka holds only what is on its way; let consumers finish, or lose the last minutes.',
            ),
            restore: byHand(
              'Set the consumer groups of your Kafka to the latest offsets: older ones point at messages that the other stores do not expect.',
            ),
          },
        ]),
    ...[...new Set(buckets)].map((bucket) => ofYours(`the bucket ${bucket}`)),
  ];
}

function ofYours(what: string, reference?: string): OwnStore {
  return {
    backup: byHand(
      `Back up ${what} by its own means, at the time when Sentry is stopped.`,
      reference,
    ),
    restore: byHand(`Bring ${what} back to the same time.`, reference),
  };
}
