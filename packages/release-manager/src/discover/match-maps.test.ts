import { describe, expect, test } from 'vitest';
import { matchMaps } from './match-maps.ts';

const match = (scripts: Readonly<Record<string, string | undefined>>, maps: readonly string[]) =>
  Object.fromEntries(
    [
      ...matchMaps(
        Object.entries(scripts).map(([path, url]) => ({ path, url })),
        maps,
      ),
    ].map(([path, reference]) => [
      path,
      reference.type === 'file' ? reference.path : reference.type,
    ]),
  );

describe('the map of a script', () => {
  test.each([
    ['named beside it', { 'a/b.js': 'b.js.map' }, ['a/b.js.map'], 'a/b.js.map'],
    ['named elsewhere', { 'a/b.js': '../maps/b.js.map' }, ['maps/b.js.map'], 'maps/b.js.map'],
    ['named with a query', { 'b.js': 'b.js.map?v=1#x' }, ['b.js.map'], 'b.js.map'],
    ['named with escapes', { 'b.js': 'a%20b.js.map' }, ['a b.js.map'], 'a b.js.map'],
    ['named from the root', { 'a/b.js': '/a/b.js.map' }, ['a/b.js.map'], 'a/b.js.map'],
    ['in the script', { 'b.js': 'data:application/json,{}' }, ['b.js.map'], 'inline'],
    [
      'at an address, found by name',
      { 'b.js': 'https://maps.example.com/b.js.map' },
      ['b.js.map'],
      'b.js.map',
    ],
    ['not named, found by name', { 'a/b.min.js': undefined }, ['a/b.min.js.map'], 'a/b.min.js.map'],
    ['not named, found by the short name', { 'b.js': undefined }, ['b.map'], 'b.map'],
    ['not named, with a name of its own', { 'b.mjs': undefined }, ['b.mjs.map'], 'b.mjs.map'],
    [
      'in a directory that was renamed',
      { 'a/b.js': 'maps/b.js.map' },
      ['a/other/b.js.map'],
      'a/other/b.js.map',
    ],
    ['outside', { 'b.js': '../../b.js.map' }, ['c.js.map'], 'absent'],
    ['nowhere', { 'b.js': 'gone.map' }, ['c.js.map'], 'absent'],
  ])('%s', (_, scripts, maps, expected) => {
    expect(Object.values(match(scripts, maps))).toEqual([expected]);
  });

  test('is not guessed when another script names it', () => {
    expect(match({ 'a.js': 'b.js.map', 'b.js': undefined }, ['b.js.map'])).toEqual({
      'a.js': 'b.js.map',
      'b.js': 'absent',
    });
  });

  test('is not guessed when two scripts could have it', () => {
    expect(match({ 'a.js': undefined, 'a.min.js': undefined }, ['a.min.js.map'])).toEqual({
      'a.js': 'absent',
      'a.min.js': 'absent',
    });
  });

  test('is not looked for in a renamed directory where there are two', () => {
    expect(match({ 'a/b.js': 'maps/b.js.map' }, ['a/x/b.js.map', 'a/y/b.js.map'])).toEqual({
      'a/b.js': 'absent',
    });
  });
});
