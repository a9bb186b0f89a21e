import { describe, expect, test } from 'vitest';
import * as fields from './read-fields.ts';

// The messages are those of Django REST framework (rest_framework/fields.py, serializers.py).

/** What is said of one field. */
const problemOf = <Value>(field: fields.Field<Value>, value: unknown): unknown =>
  fields.problemOf(() => field(value));

describe('a field of a body', () => {
  const required = [
    fields.text(),
    fields.slug(50),
    fields.boolean(),
    fields.integer(),
    fields.choice(['a']),
    fields.dateTime(),
    fields.url(),
    fields.list(fields.text()),
    fields.object({ name: fields.text() }),
    fields.anyObject(),
  ];

  test('has to be there, and is not null', () => {
    for (const field of required) {
      expect(problemOf<unknown>(field, undefined)).toEqual(['This field is required.']);
      expect(problemOf<unknown>(field, null)).toEqual(['This field may not be null.']);
    }
  });

  test('may be left out or null where that is said', () => {
    for (const field of required) {
      expect(fields.optional<unknown>(field)(undefined)).toBeUndefined();
      expect(problemOf(fields.optional<unknown>(field), null)).toBeDefined();
      expect(fields.nullable<unknown>(field)(null)).toBeNull();
      expect(fields.nullable<unknown>(field)(undefined)).toBeUndefined();
    }
    expect(fields.optional(fields.text())('shop')).toBe('shop');
    expect(fields.nullable(fields.text())('shop')).toBe('shop');
  });

  test.each<readonly [string, fields.Field<unknown>, unknown, unknown]>([
    ['text', fields.text(), ' shop ', 'shop'],
    ['a number as text', fields.text(), 7, '7'],
    ['blank text where that may be', fields.text({ blank: true }), '  ', ''],
    ['text of the greatest length', fields.text({ maximum: 4 }), 'shop', 'shop'],
    ['a slug', fields.slug(50), 'shop-2_b', 'shop-2_b'],
    ['a switch', fields.boolean(), false, false],
    ['an integer', fields.integer({ minimum: 1, maximum: 5 }), 5, 5],
    ['the least integer', fields.integer({ minimum: 1, maximum: 5 }), 1, 1],
    ['an integer as text', fields.integer(), '-12', -12],
    ['a choice', fields.choice(['low', 'high']), 'high', 'high'],
    ['a moment', fields.dateTime(), '2026-03-04T12:00:00Z', Date.UTC(2026, 2, 4, 12)],
    [
      'a moment elsewhere',
      fields.dateTime(),
      '2026-03-04T12:00:00+02:00',
      Date.UTC(2026, 2, 4, 10),
    ],
    ['a moment without an offset', fields.dateTime(), '2026-03-04T12:00', Date.UTC(2026, 2, 4, 12)],
    ['a day', fields.dateTime(), '2026-03-04', Date.UTC(2026, 2, 4)],
    ['an address', fields.url(), 'https://shop.example.com', 'https://shop.example.com'],
    ['a list', fields.list(fields.integer()), [1, '2'], [1, 2]],
    ['an object', fields.object({ name: fields.text() }), { name: 'a', more: 1 }, { name: 'a' }],
    ['any object', fields.anyObject(), { more: 1 }, { more: 1 }],
  ])('takes %s', (_, field, value, expected) => {
    expect(field(value)).toEqual(expected);
  });

  test.each<readonly [unknown, fields.Field<unknown>, unknown]>([
    [true, fields.text(), ['Not a valid string.']],
    ['  ', fields.text(), ['This field may not be blank.']],
    ['shops', fields.text({ maximum: 4 }), ['Ensure this field has no more than 4 characters.']],
    ['true', fields.boolean(), ['Must be a valid boolean.']],
    ['x', fields.integer(), ['A valid integer is required.']],
    [1.5, fields.integer(), ['A valid integer is required.']],
    [true, fields.integer(), ['A valid integer is required.']],
    [0, fields.integer({ minimum: 1 }), ['Ensure this value is greater than or equal to 1.']],
    [6, fields.integer({ maximum: 5 }), ['Ensure this value is less than or equal to 5.']],
    ['middle', fields.choice(['low', 'high']), ['"middle" is not a valid choice.']],
    ['shop', fields.url(), ['Enter a valid URL.']],
    ['javascript:alert(1)', fields.url(), ['Enter a valid URL.']],
    ['a', fields.list(fields.text()), ['Expected a list of items but got type "str".']],
    [{}, fields.list(fields.text()), ['Expected a list of items but got type "dict".']],
    [7, fields.list(fields.text()), ['Expected a list of items but got type "int".']],
    [7.5, fields.list(fields.text()), ['Expected a list of items but got type "float".']],
    [true, fields.list(fields.text()), ['Expected a list of items but got type "bool".']],
    [[], fields.anyObject(), ['Expected a dictionary of items but got type "list".']],
    [
      { name: '' },
      fields.object({ name: fields.text() }),
      { name: ['This field may not be blank.'] },
    ],
    [
      'a',
      fields.object({ name: fields.text() }),
      { nonFieldErrors: ['Invalid data. Expected a dictionary, but got str.'] },
    ],
  ])('refuses %j in the words of the framework', (value, field, expected) => {
    expect(problemOf(field, value)).toEqual(expected);
  });

  test.each(['12', 'Shop', 'a b', 'ä', '', 'x'.repeat(51)])('%j is no slug', (value) => {
    expect(problemOf(fields.slug(50), value)).toBeDefined();
  });

  test.each(['yesterday', '2026-13-04', '04.03.2026', 7, '2026-03-04T25:00:00Z'])(
    '%j is no moment',
    (value) => {
      expect(problemOf(fields.dateTime(), value)).toEqual([
        expect.stringContaining('Datetime has wrong format.'),
      ]);
    },
  );
});

test('every wrong field of a body is told at once, and what is not known is ignored', () => {
  const shape = {
    name: fields.text(),
    count: fields.integer(),
    kind: fields.optional(fields.text()),
  };
  expect(fields.readFields({ name: 'a', count: 1, more: true }, shape)).toEqual({
    name: 'a',
    count: 1,
    kind: undefined,
  });
  const refused = (body: unknown): unknown => {
    try {
      return fields.readFields(body, shape);
    } catch (error) {
      return error;
    }
  };
  expect(refused({ name: '', kind: null })).toMatchObject({
    body: {
      name: ['This field may not be blank.'],
      count: ['This field is required.'],
      kind: ['This field may not be null.'],
    },
  });
  expect(refused(undefined)).toMatchObject({
    body: { name: ['This field is required.'], count: ['This field is required.'] },
  });
  expect(refused([])).toMatchObject({
    body: { nonFieldErrors: ['Invalid data. Expected a dictionary, but got list.'] },
  });
});

test('what a field throws of itself is no problem of the body', () => {
  const broken = (): never => {
    throw new RangeError('broken');
  };
  expect(() => fields.problemOf(broken)).toThrow(RangeError);
});

test('only what was in the body is copied', () => {
  const target = { name: 'a', count: 1 };
  fields.assignPresent(target, { name: undefined, count: null });
  expect(target).toEqual({ name: 'a', count: null });
});
