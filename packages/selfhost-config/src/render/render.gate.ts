import { expect, test } from 'vitest';
import { readTag } from '../atlas/read-tag.ts';
import { printFigure } from '../testing/proof.ts';
import { deploymentFor } from '../testing/scenarios/scenarios.ts';
import { everything } from '../testing/scenarios/operations.ts';
import { storeScenarios } from '../testing/scenarios/stores.ts';
import type { Deployment } from '../deployment/types.ts';
import { renderDeployment } from './render-deployment.ts';

const limitInMs = 50;

test(`a full deployment renders in at most ${limitInMs} ms of CPU`, { retry: 2 }, () => {
  const tag = readTag('26.8.0');
  const stores = storeScenarios.find(({ name }) => name === 'every store of its own');
  const deployment: Deployment = {
    ...deploymentFor(everything, tag, 'feature-complete'),
    ...stores?.describe(tag),
    // These limit services that the stores replace.
    raw: {},
  };
  const times = Array.from({ length: 41 }, () => {
    const before = process.cpuUsage();
    renderDeployment(deployment, { secrets: () => 'value' });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  // The first one decodes the release and is part of what a program pays once.
  const [first = 0, ...rest] = times;
  const median = rest.toSorted((a, b) => a - b)[20] ?? 0;
  printFigure(
    `selfhost-config/render a full deployment: ${median.toFixed(1)} ms of CPU, the first time ${first.toFixed(1)} ms; at most ${limitInMs}`,
  );
  expect(median).toBeLessThanOrEqual(limitInMs);
});
