import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../testing/proof.ts';
import { smallestScopes } from './smallest-scopes.ts';

const scopes = ['org:ci', 'org:read', 'org:write', 'org:admin', 'event:read', 'event:admin'];

/** The order that the documentation of the function states, written down a second time. */
const power: Readonly<Record<string, number>> = {
  'org:ci': 1,
  'org:read': 2,
  'event:read': 2,
  'org:write': 8,
  'org:admin': 64,
  'event:admin': 64,
};
const powerOf = (chosen: readonly string[]): number =>
  chosen.reduce((sum, scope) => sum + (power[scope] ?? NaN), 0);

const bruteForce = (lists: readonly (readonly string[])[]): number =>
  Math.min(
    ...Array.from({ length: 2 ** scopes.length }, (_, bits) =>
      scopes.filter((_scope, index) => (bits >> index) % 2 === 1),
    )
      .filter((chosen) => lists.every((list) => list.some((scope) => chosen.includes(scope))))
      .map(powerOf),
  );

it('finds the least power that meets every list, as trying all sets does', () => {
  const list = fc.uniqueArray(fc.constantFrom(...scopes), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(list, { maxLength: 8 }), (lists) => {
      const found = smallestScopes(lists);
      expect(lists.every((one) => one.some((scope) => found.includes(scope)))).toBe(true);
      expect(powerOf(found)).toBe(bruteForce(lists));
    }),
    runs(2000),
  );
});

it('asks for nothing where nothing is asked for', () => {
  expect(smallestScopes([[], []])).toEqual([]);
});
