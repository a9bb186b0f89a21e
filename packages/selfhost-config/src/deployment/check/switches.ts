import type { Tag } from '../../atlas/types.ts';
import type { Diagnostic } from '../../diagnostic/types.ts';
import { historyOf } from '../../atlas/history.ts';
import { finding, unknownToRelease, type DeploymentCheck } from './finding.ts';

const reads = (name: string) => (tag: Tag) => name in tag.variables;

/** Switches that came with a release. */
export const checkSwitches: DeploymentCheck = (context) => {
  const { deployment, tag } = context;
  const when = (isOn: boolean, check: () => readonly Diagnostic[]) => (isOn ? check() : []);
  return [
    ...when(deployment.isAirGapped === true, () =>
      unknownToRelease(context, ['isAirGapped'], 'SENTRY_AIR_GAP', ({ python }) =>
        python.settings.includes('SENTRY_AIR_GAP'),
      ),
    ),
    ...when(deployment.servesJavascriptSdk === true, () =>
      unknownToRelease(
        context,
        ['servesJavascriptSdk'],
        'SETUP_JS_SDK_ASSETS',
        reads('SETUP_JS_SDK_ASSETS'),
      ),
    ),
    ...when(deployment.launchpadSecret !== undefined, () =>
      unknownToRelease(
        context,
        ['launchpadSecret'],
        'LAUNCHPAD_RPC_SHARED_SECRET',
        reads('LAUNCHPAD_RPC_SHARED_SECRET'),
      ),
    ),
    ...when(deployment.integrations?.discord !== undefined, () =>
      unknownToRelease(
        context,
        ['integrations', 'discord'],
        'The integration of Discord',
        ({ configuration }) => configuration.sentryOptional.includes('discord.bot-token'),
      ),
    ),
    ...when(deployment.raw?.taskbroker !== undefined, () =>
      unknownToRelease(
        context,
        ['raw', 'taskbroker'],
        'A configuration file of taskbroker',
        ({ files }) => files.taskbroker !== undefined,
      ),
    ),
    ...when(
      deployment.hasCustomCertificates === true && !reads('SETUP_CUSTOM_CA_CERTIFICATE')(tag),
      () => [
        finding(
          'warning',
          'certificates-of-sentry-only',
          ['hasCustomCertificates'],
          `In ${tag.version} only Sentry's own containers trust the folder certificates; the others do from 26.4.0 on.`,
        ),
      ],
    ),
    ...when(deployment.statsd !== undefined && !reads('STATSD_ADDR')(tag), () => [
      finding(
        'info',
        'metrics-of-some',
        ['statsd'],
        `In ${tag.version} only Sentry, Relay, symbolicator and, from 25.3.0, Snuba report; STATSD_ADDR came in 25.11.0.`,
      ),
    ]),
    ...when(
      deployment.launchpadSecret === undefined &&
        context.profile === 'feature-complete' &&
        reads('LAUNCHPAD_RPC_SHARED_SECRET')(tag),
      () => [
        finding(
          'warning',
          'public-secret',
          ['launchpadSecret'],
          'Without it Sentry and launchpad share the secret that everybody can read in .env of the release.',
          { hint: 'Name a secret as launchpadSecret.', reference: 'getsentry/self-hosted .env' },
        ),
      ],
    ),
  ];
};

/** Feature flags, by the examples of the releases. */
export const checkFeatures: DeploymentCheck = (context) =>
  Object.keys(context.deployment.features ?? {}).flatMap((flag) => {
    const holds = ({ features }: Tag) => features.includes(flag);
    const path = ['features', flag];
    if (holds(context.tag) || historyOf(holds).length > 0) {
      return unknownToRelease(context, path, `The flag ${flag}`, holds);
    }
    return [
      finding(
        'warning',
        'unknown-flag',
        path,
        `No release of self-hosted Sentry sets ${flag}; it is written, and does nothing unless Sentry knows it.`,
      ),
    ];
  });
