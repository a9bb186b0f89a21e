import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../testing/proof.ts';
import { coerceValue } from './coerce-value.ts';

it.each([
  ['12', 'integer', 12],
  ['1.5', 'duration', 1.5],
  [7, 'number', 7],
  ['', 'number', null],
  ['nan', 'percentage', null],
  ['-Infinity', 'rate', null],
  ['many', 'number', 'many'],
  [null, 'integer', null],
  [undefined, 'string', null],
  [1, 'boolean', true],
  [0, 'boolean', false],
  ['True', 'boolean', true],
  ['false', 'boolean', false],
  ['perhaps', 'boolean', 'perhaps'],
  [200, 'string', '200'],
  [true, 'string', 'true'],
  ['2026-03-04T12:00:00+00:00', 'date', '2026-03-04T12:00:00.000Z'],
  ['2026-03-04T12:00:00', 'date', '2026-03-04T12:00:00.000Z'],
  ['2026-03-04T14:00:00.5+02:00', 'date', '2026-03-04T12:00:00.500Z'],
  ['2026-03-04', 'date', '2026-03-04T00:00:00.000Z'],
  ['yesterday', 'date', 'yesterday'],
  [['1', null, '2'], 'integer', [1, null, 2]],
  [['a', 'b'], 'array', ['a', 'b']],
  ['as it is', 'a type of tomorrow', 'as it is'],
  ['as it is', undefined, 'as it is'],
])('reads %j of the type %s as %j', (value, type, expected) => {
  expect(coerceValue(value, type)).toEqual(expected);
});

it('reads the time without an offset alike on every machine', () => {
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Asia/Tokyo';
  try {
    expect(coerceValue('2026-03-04T12:00:00', 'date')).toBe('2026-03-04T12:00:00.000Z');
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

it('changes nothing that has its form already', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('number', 'date', 'boolean', 'string'), (a, b) => {
      const once = coerceValue(a, b);
      expect(coerceValue(once, b)).toEqual(once);
    }),
    runs(2000),
  );
});
