import type { Deployment } from '../deployment/types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { noEquivalent } from './no-equivalent.ts';
import type { HelmPart, HelmSecret } from './types.ts';

/** Address, administrator, retention and the way in. */
export function generalPart(deployment: Deployment): HelmPart {
  const { url, admin, secretKey, retentionInDays = 90, isSingleOrganization = true } = deployment;
  const { hostname, protocol } = new URL(url);
  const secrets: HelmSecret[] =
    admin === undefined
      ? []
      : [
          {
            name: 'sentry-admin',
            entries: [{ key: 'admin-password', secret: 'SENTRY_ADMIN_PASSWORD' }],
          },
        ];
  const diagnostics: Diagnostic[] = [
    ...(secretKey === undefined
      ? []
      : [
          noEquivalent(
            ['secretKey'],
            'The chart takes the secret key as a value, not from a Kubernetes secret.',
            `Add --set-string system.secretKey="$${secretKey.secret}" to helm, at every upgrade too.`,
          ),
        ]),
    ...(deployment.bind === undefined
      ? []
      : [noEquivalent(['bind'], 'In Kubernetes the ingress listens, so bind has no meaning.')]),
    ...(deployment.profile === 'errors-only'
      ? [
          noEquivalent(
            ['profile'],
            'This version of the chart has no errors-only profile: everything is installed.',
          ),
        ]
      : []),
    ...(deployment.isAirGapped
      ? [noEquivalent(['isAirGapped'], 'The chart has no setting for an air gap.')]
      : []),
    ...(deployment.logging === undefined
      ? []
      : [noEquivalent(['logging'], 'Kubernetes keeps the logs, not the chart.')]),
    ...(deployment.partitions === undefined
      ? []
      : [
          noEquivalent(
            ['partitions'],
            'Partitions of an external Kafka are set there; the bundled one takes a list of all topics.',
          ),
        ]),
  ];
  return {
    values: {
      system: {
        url: url.replace(/\/$/, ''),
        ...(admin === undefined ? {} : { adminEmail: admin.email }),
      },
      user: {
        create: admin !== undefined,
        ...(admin === undefined
          ? {}
          : {
              email: admin.email,
              existingSecret: 'sentry-admin',
              existingSecretKey: 'admin-password',
            }),
      },
      sentry: {
        singleOrganization: isSingleOrganization,
        cleanup: { days: retentionInDays },
      },
      ingress: {
        enabled: true,
        hostname,
        ...(protocol === 'https:'
          ? { tls: [{ secretName: 'sentry-tls', hosts: [hostname] }] }
          : {}),
      },
    },
    secrets,
    diagnostics,
  };
}
