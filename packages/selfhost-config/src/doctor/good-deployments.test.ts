import { expect, it } from 'vitest';
import { readTag, tagVersions } from '../atlas/read-tag.ts';
import type { Deployment } from '../deployment/types.ts';
import { renderedInstallation } from '../testing/installations.ts';
import { isProof, printFigure } from '../testing/proof.ts';
import { deploymentFor, profilesOf, scenarios } from '../testing/scenarios/scenarios.ts';
import { checkInstallation } from './check-installation.ts';

const sample = ['24.1.0', '24.8.0', '25.5.1', '25.9.0', '26.8.0'];

it('says nothing about installations that were rendered from good descriptions', () => {
  let count = 0;
  for (const version of isProof ? tagVersions() : sample) {
    const tag = readTag(version);
    for (const profile of profilesOf(tag)) {
      for (const scenario of scenarios) {
        const needsSecret = 'LAUNCHPAD_RPC_SHARED_SECRET' in tag.variables;
        const deployment = {
          ...deploymentFor(scenario, tag, profile),
          ...(needsSecret ? { launchpadSecret: { secret: 'LAUNCHPAD' } } : {}),
        };
        // The scenarios use the domain that the example of every release shows.
        const text = JSON.stringify(deployment).replaceAll('"example.com"', '"acme.example"');
        const found = checkInstallation(renderedInstallation(JSON.parse(text) as Deployment));
        expect([version, profile, scenario.name, found]).toEqual([
          version,
          profile,
          scenario.name,
          [],
        ]);
        count += 1;
      }
    }
  }
  expect(count).toBeGreaterThanOrEqual(30);
  printFigure(`selfhost-config/doctor silent on ${count} generated good deployments`);
}, 240_000);
