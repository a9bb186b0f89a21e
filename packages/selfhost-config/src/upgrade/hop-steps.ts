import type { Tag } from '../atlas/types.ts';
import { isAtLeast } from '../atlas/version.ts';
import { fileText } from '../installation/file-text.ts';
import type { Installation } from '../installation/types.ts';
import type { DeploymentStep } from '../plan/types.ts';
import type { NameChanges } from './hop-changes.ts';
import { upgradeInstallSteps } from './install-steps.ts';
import type { UpgradeHop } from './plan-hops.ts';

/** What comes before the operator's files are carried over. */
export function stepsBefore(
  hop: UpgradeHop,
  isEnvironmentChanged: boolean,
): readonly DeploymentStep[] {
  const checkout = isEnvironmentChanged
    ? `cp -p .env .env.operator && git checkout -q -- .env && git checkout -q ${hop.to} && mv .env.operator .env`
    : `git checkout -q ${hop.to}`;
  return [
    {
      type: 'manual',
      text: `Back up the volumes before the upgrade to ${hop.to}: there is no way back without a backup.`,
      reference: 'https://develop.sentry.dev/self-hosted/backup/',
    },
    {
      type: 'run',
      command: `git fetch --tags && ${checkout}`,
      reason: `Puts the files of ${hop.to} in place. git stops at other files of the release that were changed: move such changes first.`,
    },
  ];
}

/** What comes once they are. */
export function stepsAfter(
  installation: Installation,
  hop: UpgradeHop,
  to: Tag,
  needsPython: boolean,
  next: UpgradeHop | undefined,
): readonly DeploymentStep[] {
  const hasCustom = fileText(installation, '.env.custom') !== undefined;
  const layers = isAtLeast(to.version, '25.2.0')
    ? '--env-file .env --env-file .env.custom'
    : '--env-file .env.custom';
  const compose = `docker compose${hasCustom ? ` ${layers}` : ''}`;
  return [
    ...hop.notes.map(({ text, reference }) => ({ type: 'manual' as const, text, reference })),
    ...(needsPython ? describePython(hop) : []),
    ...upgradeInstallSteps(installation, to, compose),
    {
      type: 'run',
      command: `${compose} up --wait`,
      reason: 'Starts everything and waits until it is healthy.',
    },
    {
      type: 'manual',
      text:
        next === undefined
          ? `Send an event and see it arrive: the upgrade to ${hop.to} is done.`
          : `Send an event and see it arrive. Then read the installation and plan again: the next release to land on is ${next.to}.`,
    },
  ];
}

/** What to carry over by hand, from what the two examples have. */
function describePython(hop: UpgradeHop): DeploymentStep[] {
  const { changes } = hop;
  const parts = [
    describeNames('feature flags', changes?.features),
    describeNames('settings', changes?.settings),
  ].filter((part) => part !== '');
  if (changes !== undefined && parts.length === 0) return [];
  return [
    {
      type: 'manual',
      text: `Carry the changes of sentry/sentry.conf.example.py over to sentry/sentry.conf.py; the installer never does. ${parts.join(' ')}`.trim(),
      reference: 'getsentry/self-hosted install/ensure-files-from-examples.sh',
    },
  ];
}

function describeNames(what: string, names: NameChanges | undefined): string {
  const added = names?.added ?? [];
  const removed = names?.removed ?? [];
  const parts = [
    added.length === 0 ? '' : `New ${what}: ${added.join(', ')}.`,
    removed.length === 0 ? '' : `Gone ${what}: ${removed.join(', ')}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
