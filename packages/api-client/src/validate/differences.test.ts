import { describe, expect, it } from 'vitest';
import { amount, either, flag, list, map, nullable, text, thing } from '../schemas/parts.ts';
import { differencesOf } from './differences.ts';
import { normalPath } from './normal-path.ts';

const nickname = thing({ nickname: text });
const user = thing({
  id: text,
  name: text,
  email: text,
  isActive: flag,
  isStaff: flag,
  isManaged: flag,
  logins: amount,
});
const schema = thing({}, { authors: list(either(nickname, nullable(user))) });
const full = {
  id: '1',
  name: 'Ada',
  email: 'ada@example.com',
  isActive: true,
  isStaff: false,
  isManaged: false,
  logins: 3,
};

const find = (author: unknown): unknown =>
  differencesOf(schema, { authors: [author] }).map(({ path, expected, seen, weight }) => [
    normalPath(schema, path).join('.'),
    expected,
    seen,
    weight,
  ]);

describe('a part that may have several shapes', () => {
  it.each([[{ nickname: 'Ada' }], [full], [null]])('may have any of them: %j', (author) => {
    expect(find(author)).toEqual([]);
  });

  it('is compared with the one that it resembles most', () => {
    const { isStaff: _, ...older } = full;
    expect(find(older)).toEqual([['authors.*.isStaff', 'boolean', 'missing', 1]]);
    expect(find({ nickname: 'Ada', age: 36 })).toEqual([['authors.*.age', 'nothing', 'number', 0]]);
    expect(find({ ...full, isStaff: null })).toEqual([['authors.*.isStaff', 'boolean', 'null', 1]]);
  });

  it('is refused when it is none of them', () => {
    expect(find('Ada')).toEqual([['authors.*', 'object', 'string', 2]]);
  });
});

it('names keys that only a value has by a star, and those of the contract by themselves', () => {
  const places = thing({ tags: map(thing({ id: text })), known: text });
  const value = { tags: { 'margaret@example.com': { id: null } }, knwon: 1 };
  expect(
    differencesOf(places, value).map(({ path, weight }) => [
      normalPath(places, path).join('.'),
      weight,
    ]),
  ).toEqual([
    ['tags.*.id', 2],
    ['known', 1],
    ['knwon', 0],
  ]);
});

it('reports names that every object inherits like any other', () => {
  const value: unknown = JSON.parse('{"id":"1","__proto__":{"id":2},"toString":1}');
  expect(differencesOf(thing({ id: text }), value)).toEqual([
    { path: ['__proto__'], expected: 'nothing', seen: 'object', weight: 0 },
    { path: ['toString'], expected: 'nothing', seen: 'number', weight: 0 },
  ]);
});
