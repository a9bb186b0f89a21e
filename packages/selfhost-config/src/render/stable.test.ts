import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTag } from '../atlas/read-tag.ts';
import { secretsOf } from '../deployment/secrets.ts';
import type { Deployment } from '../deployment/types.ts';
import { isSelfhostError } from '../error/error.ts';
import { planDeployment } from '../plan/plan-deployment.ts';
import { renderPlan } from '../plan/render-plan.ts';
import { applySteps } from '../testing/apply-deployment-steps.ts';
import { printFigure, sized } from '../testing/proof.ts';
import { pick, seededRandom } from '../testing/random.ts';
import { deployments } from '../testing/random-deployments.ts';
import { deploymentFor, plainSecrets, scenarios } from '../testing/scenarios/scenarios.ts';
import { renderDeployment } from './render-deployment.ts';

const seed = 20_261_122;

test('the same description gives the same bytes, and a file that was written needs no second writing', () => {
  const runs = sized(2000);
  fc.assert(
    fc.property(deployments, (deployment) => {
      const first = renderDeployment(deployment, { secrets: plainSecrets });
      const copy: Deployment = JSON.parse(JSON.stringify(deployment));
      expect(renderDeployment(copy, { secrets: plainSecrets })).toEqual(first);
      const { steps } = planDeployment(deployment);
      const installation = applySteps(
        { version: deployment.version, files: [] },
        steps,
        plainSecrets,
      );
      expect(installation.files.toSorted(byPath)).toEqual(first.files.toSorted(byPath));
      expect(planDeployment(deployment, installation, { secrets: plainSecrets }).steps).toEqual([]);
    }),
    { numRuns: runs, seed },
  );
  printFigure(
    `${runs} random descriptions (seed ${seed}) render to the same bytes twice and plan nothing after`,
  );
}, 600_000);

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);

test('planted secrets are in the files meant for them, and nowhere else', () => {
  const random = seededRandom(seed);
  const planted = new Set<string>();
  const count = sized(1000, 300);
  const versions = ['24.1.0', '25.1.0', '25.9.0', '26.8.0'];
  while (planted.size < count) {
    const tag = readTag(pick(random, versions));
    const scenario = pick(random, scenarios);
    const deployment = deploymentFor(scenario, tag, 'feature-complete');
    const values = new Map(
      secretsOf(deployment).map(({ secret }) => [secret.secret, secretValue(random)]),
    );
    const secrets = (name: string) => values.get(name);
    const { files, diagnostics } = renderDeployment(deployment, { secrets });
    const installation = { version: tag.version, files };
    // The secrets stand in what was read, and the plan is for another bind, so that there is something to show.
    const plan = planDeployment({ ...deployment, bind: '9999' }, installation, { secrets });
    const first = planDeployment(deployment, { version: tag.version, files: [] }, { secrets });
    const unmarked = files.map((file) => ({ ...file, text: file.text.replace(/^#.*\n/, '') }));
    const foreign = { version: tag.version, files: unmarked };
    const adopted = planDeployment(deployment, foreign, { secrets });
    const shown = [
      JSON.stringify([plan, first, adopted, diagnostics]),
      renderPlan(plan, installation),
      renderPlan(first),
      renderPlan(adopted, foreign),
      errorFor({ ...deployment, url: 'nowhere' }),
      ...files.filter(({ mode }) => mode === undefined).map(({ text }) => text),
    ];
    const inEnvironment = files.find(({ path }) => path === '.env.custom')?.text ?? '';
    for (const [name, value] of values) {
      planted.add(value);
      // The canary is the part of a value that no format escapes.
      const canary = value.slice(0, 17);
      expect(inEnvironment, `${scenario.name} ${name}`).toContain(canary);
      for (const text of shown) expect(text).not.toContain(canary);
    }
  }
  printFigure(
    `${planted.size} planted secrets (seed ${seed}): none outside of files that only their owner reads`,
  );
}, 120_000);

/** Characters that files have to escape, and that can still be written to an environment file. */
function secretValue(random: () => number): string {
  const alphabet =
    'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#%&*(-_=+)$"!?/:@ ';
  const length = 20 + Math.floor(random() * 30);
  const value = Array.from({ length }, () => pick(random, [...alphabet])).join('');
  return `s${value}e`;
}

function errorFor(deployment: Deployment): string {
  try {
    renderDeployment(deployment);
  } catch (error) {
    if (isSelfhostError(error)) return `${error.stack} ${JSON.stringify(error.diagnostics)}`;
    throw error;
  }
  throw new Error('It should have been refused.');
}

test('a secret that no environment file can hold is refused without being shown', () => {
  const deployment: Deployment = {
    version: '26.8.0',
    url: 'http://a',
    secretKey: { secret: 'KEY' },
  };
  const value = "both ' and $ are in here";
  expect(() => renderDeployment(deployment, { secrets: () => value })).toThrow(
    /SENTRY_SYSTEM_SECRET_KEY cannot be written/,
  );
  expect(() => renderDeployment(deployment, { secrets: () => value })).not.toThrow(value);
});

test('a secret without a value keeps its placeholder, and is named', () => {
  const deployment: Deployment = {
    version: '26.8.0',
    url: 'http://a',
    secretKey: { secret: 'KEY' },
  };
  const { files, diagnostics } = renderDeployment(deployment, { secrets: () => undefined });
  expect(files[0]?.text).toContain("SENTRY_SYSTEM_SECRET_KEY='<secret:KEY>'");
  expect(diagnostics.map(({ code }) => code)).toContain('selfhost/missing-secret');
});
