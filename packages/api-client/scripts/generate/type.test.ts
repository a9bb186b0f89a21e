import { expect, it } from 'vitest';
import { createTypePrinter } from './print-type.ts';
import { keyOf, typeFrom } from './type.ts';
import type { Schema } from './contract.ts';

const print = (schema: Schema, direction: 'input' | 'output') =>
  createTypePrinter(new Map()).print(typeFrom(schema, direction));

it('opens enums in answers and keeps them exact in inputs', () => {
  const schema = { type: 'string', enum: ['a', 'b'] };
  expect(print(schema, 'output')).toBe("'a' | 'b' | (string & {})");
  expect(print(schema, 'input')).toBe("'a' | 'b'");
});

it('keeps the only value of a discriminator exact', () => {
  expect(print({ type: 'string', enum: ['http'] }, 'output')).toBe("'http'");
});

it('keeps the known words of an opened enum', () => {
  const schema = { anyOf: [{ type: 'string', enum: ['a'] }, { type: 'string' }] };
  expect(print(schema, 'input')).toBe("'a' | (string & {})");
});

it('lets a caller write undefined, and a time as a date', () => {
  const schema = { type: 'object', properties: { at: { type: 'string', format: 'date-time' } } };
  expect(print(schema, 'input')).toBe('{ readonly at?: string | Date | undefined; }');
  expect(print(schema, 'output')).toBe('{ readonly at?: string; }');
});

it('leaves what only the server writes out of inputs', () => {
  const schema = {
    type: 'object',
    properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' } },
  };
  expect(print(schema, 'input')).toBe('{ readonly name?: string | undefined; }');
});

it('puts null last, once', () => {
  const schema = {
    nullable: true,
    anyOf: [{ type: 'string', nullable: true }, { type: 'number' }],
  };
  expect(print(schema, 'output')).toBe('string | number | null');
});

it('gives equal shapes equal keys, whatever the order', () => {
  const a = typeFrom({ type: 'object', properties: { x: {}, y: { type: 'string' } } }, 'output');
  const b = typeFrom({ type: 'object', properties: { y: { type: 'string' }, x: {} } }, 'output');
  const c = typeFrom({ type: 'object', properties: { y: { type: 'number' }, x: {} } }, 'output');
  expect(keyOf(a)).toBe(keyOf(b));
  expect(keyOf(a)).not.toBe(keyOf(c));
});
