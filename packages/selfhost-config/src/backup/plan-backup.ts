import { contextOf } from '../deployment/define.ts';
import type { Deployment } from '../deployment/types.ts';
import { composeCommand } from '../plan/commands.ts';
import { byHand, command, runbook } from '../plan/runbook.ts';
import type { DeploymentStep, Plan } from '../plan/types.ts';
import { configurationPaths } from './configuration-paths.ts';
import { ownStores } from './own-stores.ts';
import { keptVolumes } from './volumes.ts';

const documentation = 'https://develop.sentry.dev/self-hosted/backup/';

/**
 * A whole backup into the folder `backup` of the checkout: what, in which order, with which commands. Sentry is down while
 * volumes are copied, because copies of running stores do not fit together. Nothing is run by this package.
 */
export function planBackup(deployment: Deployment): Plan<DeploymentStep> {
  const context = contextOf(deployment);
  const compose = composeCommand(context);
  return runbook([
    byHand(
      `See that the disk has room for a copy of every volume: ${keptVolumes(context)
        .map(({ name }) => name)
        .join(', ')}.`,
    ),
    command('mkdir -p -m 700 backup', 'What is in there holds every secret of the installation.'),
    command(
      `${compose} run --rm -T -v "$PWD/backup:/sentry-data/backup" -e SENTRY_LOG_LEVEL=CRITICAL web export global /sentry-data/backup/backup.json`,
      'Exports settings, users and projects, without events, for an installation of the same or the next release.',
    ),
    command(
      `tar czf backup/configuration.tar.gz $(ls -d ${configurationPaths.join(' ')} 2>/dev/null)`,
      'Keeps the files that decide how Sentry runs, the credentials of Relay included.',
    ),
    ...ownStores(deployment).map(({ backup }) => backup),
    command(`${compose} stop nginx relay`, 'Takes no more events; SDKs try again or drop theirs.'),
    command(`${compose} stop`, 'Stops everything, so that the volumes fit together.'),
    ...keptVolumes(context).map(({ name }) =>
      command(
        `docker run --rm -v ${name}:/volume:ro -v "$PWD/backup:/backup" busybox tar czf /backup/${name}.tar.gz -C /volume .`,
        `Copies ${name}.`,
      ),
    ),
    command(`${compose} up --wait`, 'Starts again.'),
    byHand(
      `Write down that this is a backup of ${context.tag.version}, take the folder to another machine, and try to restore it there.`,
      documentation,
    ),
  ]);
}

/** The way back from a whole backup, on a machine with the same release and the same description. */
export function planRestore(deployment: Deployment): Plan<DeploymentStep> {
  const context = contextOf(deployment);
  const compose = composeCommand(context);
  const { version } = context.tag;
  return runbook([
    byHand(
      `Check out ${version}, the release of the backup, and put the folder backup into the checkout: another release migrates the stores and cannot go back.`,
      documentation,
    ),
    command(`${compose} down`, 'Stops what may run, and lets go of the volumes.'),
    command('tar xzf backup/configuration.tar.gz', 'Puts the files back, the secrets with them.'),
    ...keptVolumes(context).flatMap(({ name }) => [
      command(
        `docker volume rm -f ${name} && docker volume create ${name}`,
        `Empties ${name}: what is in it now is lost.`,
      ),
      command(
        `docker run --rm -v ${name}:/volume -v "$PWD/backup:/backup:ro" busybox tar xzf /backup/${name}.tar.gz -C /volume`,
        `Fills ${name}.`,
      ),
    ]),
    ...ownStores(deployment).map(({ restore }) => restore),
    command(`${compose} up --wait`, 'Starts with what was there then.'),
    byHand('Sign in, look at an issue from before, send an event, and see it arrive.'),
  ]);
}
