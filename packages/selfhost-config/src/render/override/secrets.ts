import { secretsOf } from '../../deployment/secrets.ts';
import { isSentryService, type RenderContext } from '../context.ts';
import type { ServiceParts } from './override.ts';

/** Sentry's containers get the variables that `sentry.conf.py` reads and the release does not pass on. */
export function secretParts({ deployment, services }: RenderContext): ServiceParts {
  const names = secretsOf(deployment)
    .filter(({ path: [field] }) => field !== 'clickhouse')
    .map(({ variable }) => variable);
  if (deployment.redis !== undefined && deployment.redis.isCluster !== true) {
    names.push('SENTRY_REDIS_URL');
  }
  return Object.entries(services).flatMap(([service, description]) => {
    if (!isSentryService(description)) return [];
    const missing = names.filter((name) => !(name in (description.environment ?? {})));
    if (missing.length === 0) return [];
    // A name without a value takes that of the environment file.
    return [[service, { environment: Object.fromEntries(missing.map((name) => [name, null])) }]];
  });
}
