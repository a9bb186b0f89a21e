import { expect, it } from 'vitest';
import { createShapePrinter } from './print-shape.ts';
import { schemaFrom } from './shape.ts';
import type { Shape } from './shape.ts';
import { keyOf, typeFrom } from './type.ts';
import type { Direction } from './type.ts';

const print = (shape: Shape, direction: Direction = 'output'): string =>
  createShapePrinter(new Map()).print(typeFrom(schemaFrom(shape), direction));

it.each<[Shape, string]>([
  ['string', 'text'],
  ['string|null', 'textOrNull'],
  ['date', 'moment'],
  ['integer|string', 'either(amount, text)'],
  ["'a'|'b'", "choice('a', 'b')"],
  ["'it''s'", "exactly('it\\'\\'s')"],
  [['boolean'], 'list(flag)'],
  [{ '*': 'number' }, 'map(amount)'],
  ['object', 'anyMap'],
  ['file', 'file'],
  [
    { id: 'string', 'name?': 'string', 'a-b': 'unknown' },
    "thing({ id: text, 'a-b': anything }, { name: text })",
  ],
  [{ 'name?': 'string' }, 'thing({}, { name: text })'],
  [{ id: 'string', '*': 'unknown' }, 'openThing({ id: text })'],
])('writes %j', (shape, text) => {
  expect(print(shape)).toBe(text);
});

it('takes a Date where a point in time goes in', () => {
  expect(print('date', 'input')).toBe('either(text, dateObject)');
});

it('writes a type that has a name by its name, and remembers it', () => {
  const shape = { identifier: 'string', description: 'string', environment: 'string' };
  const type = typeFrom(schemaFrom(shape), 'output');
  const named = new Map([[keyOf(type), { name: 'BigThing', type, groups: new Set(['things']) }]]);
  const printer = createShapePrinter(named);
  expect(printer.print({ kind: 'list', item: type })).toBe('list(bigThing())');
  expect([...printer.used]).toEqual(['BigThing']);
  expect([...printer.parts]).toEqual(['list']);
});
