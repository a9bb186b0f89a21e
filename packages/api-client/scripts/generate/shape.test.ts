import { expect, it } from 'vitest';
import { schemaFrom } from './shape.ts';

it('writes objects with optional properties', () => {
  expect(schemaFrom({ id: 'string', 'name?': 'string|null' })).toEqual({
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' }, name: { type: 'string', nullable: true } },
  });
});

it('writes lists, maps, enums and unions', () => {
  expect(schemaFrom(['integer'])).toEqual({ type: 'array', items: { type: 'integer' } });
  expect(schemaFrom({ '*': 'boolean' })).toEqual({
    type: 'object',
    additionalProperties: { type: 'boolean' },
  });
  expect(schemaFrom("'a'|'b'|null")).toEqual({ type: 'string', enum: ['a', 'b'], nullable: true });
  expect(schemaFrom('integer|string')).toEqual({
    anyOf: [{ type: 'integer' }, { type: 'string' }],
  });
});

it('knows named shapes', () => {
  expect(schemaFrom(['$actor'], { actor: { id: 'string' } })).toEqual({
    type: 'array',
    items: schemaFrom({ id: 'string' }),
  });
});

it('refuses words that it does not know', () => {
  expect(() => schemaFrom('text')).toThrow('Unknown word in a shape: text');
  expect(() => schemaFrom('$actor')).toThrow('No shape is named $actor');
});
