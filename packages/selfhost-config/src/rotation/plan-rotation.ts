import { contextOf } from '../deployment/define.ts';
import type { Deployment } from '../deployment/types.ts';
import { createSelfhostError } from '../error/error.ts';
import { composeCommand } from '../plan/commands.ts';
import { byHand, command, runbook } from '../plan/runbook.ts';
import type { DeploymentStep, Plan } from '../plan/types.ts';
import { isSentryService, type RenderContext } from '../render/context.ts';
import { runningServices } from '../render/running-services.ts';

/** What can be rotated. */
export type RotatedSecret = 'secret-key' | 'relay-credentials' | 'launchpad-secret';

const rotations = {
  'secret-key': rotateSecretKey,
  'relay-credentials': rotateRelayCredentials,
  'launchpad-secret': rotateLaunchpadSecret,
} as const;

/**
 * How a secret is replaced while Sentry runs, and what stops working by it. Throws a `SelfhostError` when the description
 * has errors or does not name the secret.
 */
export function planRotation(deployment: Deployment, what: RotatedSecret): Plan<DeploymentStep> {
  const context = contextOf(deployment);
  return runbook(rotations[what](context, composeCommand(context)));
}

const applied = (name: string) => [
  byHand(`Give the secret ${name} its new value where your secrets are kept.`),
  byHand(
    'Write the files: sentry-selfhost plan --directory . --apply, with the new value in the environment.',
  ),
];

function rotateSecretKey(context: RenderContext, compose: string): readonly DeploymentStep[] {
  const { deployment, services } = context;
  const name = deployment.secretKey?.secret;
  if (name === undefined) throw notNamed('secretKey');
  const users = runningServices(context).filter((service) => {
    const found = services[service];
    return found !== undefined && isSentryService(found);
  });
  return [
    byHand(
      'Choose a time: everybody has to sign in again, and links in mails that were sent before, such as those for passwords and invitations, stop working.',
    ),
    command('openssl rand -hex 32', 'Makes a new key.'),
    ...applied(name),
    command(
      `${compose} up --wait --force-recreate --no-deps ${users.join(' ')}`,
      'Gives the new key to every service that signs or checks with it, at once.',
    ),
    byHand('Sign in, and send an event.'),
  ];
}

/** The installer makes the credentials once (getsentry/self-hosted install/ensure-relay-credentials.sh). */
function rotateRelayCredentials(
  _context: RenderContext,
  compose: string,
): readonly DeploymentStep[] {
  return [
    command(
      'cp -p relay/credentials.json relay/credentials.json.before',
      'Keeps the old ones, in case Relay does not start.',
    ),
    command(
      `(umask 077 && ${compose} run --rm --no-deps -T relay credentials generate --stdout > relay/credentials.json.new)`,
      'Makes new ones beside the old.',
    ),
    command(
      'chmod --reference relay/credentials.json relay/credentials.json.new && mv relay/credentials.json.new relay/credentials.json',
      'Puts them in place, readable for those who could read the old ones.',
    ),
    command(
      `${compose} up --wait --force-recreate --no-deps relay`,
      'Relay registers with Sentry again; events wait for some seconds.',
    ),
    byHand('Send an event and see it arrive; then delete relay/credentials.json.before.'),
  ];
}

function rotateLaunchpadSecret(context: RenderContext, compose: string): readonly DeploymentStep[] {
  const { deployment, tag } = context;
  const name = deployment.launchpadSecret?.secret;
  if (name === undefined) throw notNamed('launchpadSecret');
  const known = tag.variables['LAUNCHPAD_RPC_SHARED_SECRET']?.readers ?? [];
  const readers = runningServices(context).filter((service) => known.includes(service));
  return [
    command('openssl rand -hex 32', 'Makes a new secret.'),
    ...applied(name),
    command(
      `${compose} up --wait --force-recreate --no-deps ${readers.join(' ')}`,
      'Both sides get it together: between the two, uploads of mobile builds fail.',
    ),
  ];
}

function notNamed(field: string): Error {
  return createSelfhostError('invalid-input', 'This secret cannot be rotated:', [
    {
      code: 'selfhost/nothing-to-rotate',
      severity: 'error',
      path: [field],
      message: `The description names no ${field}.`,
      hint: `Add ${field}: { secret: '…' } first, with the value that is in use.`,
    },
  ]);
}
