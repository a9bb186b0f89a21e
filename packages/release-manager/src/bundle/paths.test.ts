import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archivePath, createNames, mayShareNames, urlOf } from './paths.ts';

const prefix = fc.constantFrom('~', '', '~/static', 'https://cdn.example.com/a%20b', 'app:///');
const path = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map((part) => part.replaceAll(/[/\0]/g, '_')).join('/'));

test('files that cannot share a name have names of their own', () => {
  fc.assert(
    fc.property(fc.uniqueArray(path), prefix, (paths, urlPrefix) => {
      fc.pre(!mayShareNames(paths, {}));
      const names = paths.map((one) => archivePath(urlOf(one, { urlPrefix })));
      expect(new Set(names).size).toBe(paths.length);
    }),
    { seed: 4 },
  );
});

test('a file that would share a name is numbered', () => {
  const paths = ['a b.js', 'a%20b.js', 'c.js'];
  expect(mayShareNames(paths, {})).toBe(true);
  expect(mayShareNames(['static/a.js', 'a.js'], { stripPrefixes: ['static'] })).toBe(true);
  const nameOf = createNames();
  expect(paths.map((one) => nameOf(urlOf(one, {})))).toEqual([
    {},
    { path: 'files/_/_/a%20b.js.1' },
    {},
  ]);
});
