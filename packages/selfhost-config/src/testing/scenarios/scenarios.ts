import type { Profile, Tag } from '../../atlas/types.ts';
import type { Deployment } from '../../deployment/types.ts';
import { everything, operationScenarios } from './operations.ts';
import { storeScenarios } from './stores.ts';
import { plainUrl, type Scenario } from './types.ts';

/** Ways to run Sentry that every release is tested with. */
export const scenarios: readonly Scenario[] = [
  ...operationScenarios,
  everything,
  ...storeScenarios,
];

/** A scenario for a release and a profile. */
export function deploymentFor(scenario: Scenario, tag: Tag, profile: Profile): Deployment {
  const isDefault = profile === 'feature-complete';
  return {
    version: tag.version,
    url: plainUrl,
    ...(isDefault ? {} : { profile }),
    ...scenario.describe(tag),
  };
}

/** The profiles of a release: errors-only came with 24.7.1. */
export function profilesOf(tag: Tag): readonly Profile[] {
  return 'COMPOSE_PROFILES' in tag.variables
    ? ['feature-complete', 'errors-only']
    : ['feature-complete'];
}

/** A value for every secret, which no program has to escape. */
export const plainSecrets = (name: string): string => `value-of-${name}`;
