import { isAtLeast } from '../atlas/version.ts';
import { byHand, command } from '../plan/runbook.ts';
import type { DeploymentStep } from '../plan/types.ts';
import type { RenderContext } from '../render/context.ts';

/** Frees the disk that the bodies of events fill: in Postgres, in SeaweedFS from 25.9.0, or in a bucket. */
export function freeNodestore(
  { deployment, tag }: RenderContext,
  compose: string,
): readonly DeploymentStep[] {
  const days = Math.max(1, Math.floor((deployment.retentionInDays ?? 90) / 2));
  const start = [
    command('df -h && docker system df -v', 'Says which volume fills the disk.'),
    byHand(
      `Decide how many days of events are worth keeping: the next command keeps ${days}, and what is older cannot be had back.`,
    ),
    command(
      `${compose} run --rm web cleanup --days ${days}`,
      'Deletes older events, as sentry-cleanup does every night. It may take hours.',
    ),
  ];
  return [...start, ...freeStore(), lasting(days)];

  function freeStore(): readonly DeploymentStep[] {
    const { nodestore, postgres } = deployment;
    if (nodestore?.type === 's3') {
      return [
        byHand(
          `Give the bucket ${nodestore.bucket} a lifecycle rule that deletes objects after ${deployment.retentionInDays ?? 90} days: what the cleanup misses stays there for ever.`,
          'getsentry/self-hosted#4106',
        ),
      ];
    }
    if (nodestore === undefined && isAtLeast(tag.version, '25.9.0')) {
      return [
        command(
          `echo 'volume.vacuum -garbageThreshold 0.1' | ${compose} exec -T seaweedfs weed shell`,
          'Gives back the space of deleted objects; it needs room for the largest file of a volume.',
        ),
        byHand(
          'If SeaweedFS refuses to write although the disk has room, it has reached its number of volumes.',
          'getsentry/self-hosted#4503',
        ),
      ];
    }
    const query = 'VACUUM FULL VERBOSE nodestore_node';
    return [
      command(`${compose} stop`, 'The next step locks the table; nothing must wait for it.'),
      postgres === undefined
        ? command(
            `${compose} up --wait postgres && ${compose} exec -T postgres psql --username postgres --command '${query}'`,
            'Gives back the space of deleted rows. It writes the table anew and needs as much room as is left in it: make that room first.',
          )
        : command(
            `psql --host ${postgres.host} --port ${postgres.port ?? 5432} --username ${postgres.user ?? 'sentry'} --dbname ${postgres.database ?? 'sentry'} --command '${query}'`,
            'Gives back the space of deleted rows. It writes the table anew and needs as much room as is left in it: make that room first.',
          ),
      command(`${compose} up --wait`, 'Starts again.'),
    ];
  }
}

function lasting(days: number): DeploymentStep {
  return byHand(
    `So that it does not come back: retentionInDays: ${days} in the description, fewer events from the SDKs, or a nodestore in a bucket.`,
    'getsentry/self-hosted#4257',
  );
}
