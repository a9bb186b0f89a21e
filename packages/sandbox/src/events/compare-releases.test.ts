import { expect, test } from 'vitest';
import { createRelease } from '../store/create-release.ts';
import type { Release } from '../store/model.ts';
import { createTestWorld } from '../testing/test-state.ts';
import { compareReleases, newestRelease } from './compare-releases.ts';

const { state } = createTestWorld();

function release(version: string, createdAt = 0): Release {
  return { ...createRelease(state, version), createdAt };
}

/** The order of semver.org, section 11, with build numbers and a fourth part as Sentry knows them. */
const ORDER = [
  'shop@1.0.0-alpha',
  'shop@1.0.0-alpha.1',
  'shop@1.0.0-alpha.beta',
  'shop@1.0.0-beta',
  'shop@1.0.0-beta.2',
  'shop@1.0.0-beta.11',
  'shop@1.0.0-rc.1',
  'shop@1.0.0',
  'shop@1.0.0.1',
  'shop@1.9.0+5',
  'shop@1.10.0',
  'shop@2.0',
];

test('semantic versions are ordered as semver.org says, whenever they were made', () => {
  const shuffled = ORDER.toReversed().map((version, index) => release(version, index));
  const sorted = shuffled.toSorted(compareReleases).map(({ version }) => version);
  expect(sorted).toEqual(ORDER);
});

test('other versions are ordered by when they were released, or made', () => {
  const late = { ...release('cccc', 0), releasedAt: 9 };
  expect(newestRelease([release('ffff', 2), late])?.version).toBe('cccc');
  expect(newestRelease([release('ffff', 2), release('aaaa', 3), release('bbbb', 1)])?.version).toBe(
    'aaaa',
  );
  expect(newestRelease([])).toBeNull();
});
