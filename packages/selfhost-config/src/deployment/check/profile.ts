import { finding, unknownToRelease, type DeploymentCheck } from './finding.ts';

/** What runs. */
export const checkProfile: DeploymentCheck = (context) =>
  context.deployment.profile === undefined || context.profile === 'feature-complete'
    ? []
    : unknownToRelease(
        context,
        ['profile'],
        'The profile errors-only',
        ({ variables }) => 'COMPOSE_PROFILES' in variables,
        { reference: 'getsentry/self-hosted docker-compose.yml, .env' },
      );

/** Services that are scaled, limited or changed have to be there, and to run. */
export const checkServices: DeploymentCheck = (context) => {
  const { deployment, tag, profile, dropped } = context;
  const named = (['scaling', 'resources'] as const).flatMap((field) =>
    Object.keys(deployment[field] ?? {}).map((service) => ({ path: [field, service], service })),
  );
  // Under raw a service may be the operator's own, but not one that was taken away.
  const raw = Object.keys(deployment.raw?.services ?? {})
    .filter((service) => dropped.has(service))
    .map((service) => ({ path: ['raw', 'services', service], service }));
  return [...named, ...raw].flatMap(({ path, service }) => {
    const known = tag.services[service];
    if (known === undefined) {
      const successor = successors[service];
      const hint = successor === undefined ? {} : { hint: `Its work is done by ${successor}.` };
      return unknownToRelease(
        context,
        path,
        `The service ${service}`,
        (each) => service in each.services,
        hint,
      );
    }
    if (dropped.has(service)) {
      return [
        finding(
          'error',
          'replaced-service',
          path,
          `${service} does not run: something of your own replaces it.`,
        ),
      ];
    }
    if (known.profiles !== undefined && !known.profiles.includes(profile)) {
      return [
        finding(
          'error',
          'not-in-profile',
          path,
          `${service} does not run with ${profile}, only with ${known.profiles.join(', ')}.`,
        ),
      ];
    }
    return [];
  });
};

// Services that were renamed or whose work another one took over, as the compose files of the releases show.
const successors: Readonly<Record<string, string>> = {
  worker: 'taskworker',
  cron: 'taskscheduler',
  'snuba-consumer': 'snuba-errors-consumer',
  'ingest-consumer': 'events-consumer, attachments-consumer and transactions-consumer',
  'ingest-profiles': 'taskbroker',
  'ingest-replay-recordings': 'taskbroker',
  zookeeper: 'kafka itself',
};
