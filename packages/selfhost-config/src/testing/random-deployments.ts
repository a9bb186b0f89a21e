import fc from 'fast-check';
import { readTag, tagVersions } from '../atlas/read-tag.ts';
import { checkDeployment } from '../deployment/check.ts';
import type { Deployment } from '../deployment/types.ts';
import { deploymentFor, profilesOf, scenarios } from './scenarios/scenarios.ts';

/** Descriptions made of parts of several scenarios, with their fields in any order. */
export const deployments: fc.Arbitrary<Deployment> = fc
  .record({
    version: fc.constantFrom(...tagVersions()),
    profile: fc.boolean(),
    parts: fc.uniqueArray(fc.constantFrom(...scenarios), { minLength: 1, maxLength: 6 }),
    order: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
  })
  .map(({ version, profile, parts, order }) => {
    const tag = readTag(version);
    const chosen = profilesOf(tag)[profile ? 0 : 1] ?? 'feature-complete';
    const whole: Deployment = Object.assign(
      {},
      ...parts.map((scenario) => deploymentFor(scenario, tag, chosen)),
    );
    const fields = Object.entries(whole).toSorted(
      (a, b) => (order[a[0].length] ?? 0) - (order[b[0].length] ?? 0),
    );
    // The shape is that of `whole`; only its fields moved.
    return Object.fromEntries(fields) as unknown as Deployment;
  })
  .filter((deployment) =>
    checkDeployment(deployment).every(({ severity }) => severity !== 'error'),
  );
