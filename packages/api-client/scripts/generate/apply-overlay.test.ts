import { expect, it } from 'vitest';
import { applyOverlay } from './apply-overlay.ts';
import type { OverlayChange } from './apply-overlay.ts';
import type { Contract, Schema } from './contract.ts';

const key = 'PUT /api/0/things/{thing_id}/';

const contractOf = (): Contract => ({
  info: { version: 'v0' },
  paths: {
    '/api/0/things/{thing_id}/': {
      put: {
        parameters: [
          { name: 'thing_id', in: 'path', required: true, schema: { type: 'integer' } },
          { name: 'kind', in: 'query', required: true, schema: { type: 'string', enum: ['a'] } },
        ],
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['name', 'details'],
                properties: {
                  name: { type: 'string' },
                  details: {
                    allOf: [
                      {
                        type: 'object',
                        required: ['note'],
                        properties: { note: { type: 'string' } },
                      },
                    ],
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            content: {
              'application/json': {
                schema: {
                  type: 'array',
                  items: { type: 'object', properties: { size: { type: 'integer' } } },
                },
              },
            },
          },
        },
      },
    },
  },
});

const apply = (...changes: OverlayChange[]) =>
  applyOverlay(contractOf(), [{ operations: [key], changes, source: 'test', verified: false }])
    .paths['/api/0/things/{thing_id}/']?.['put'];

const bodyOf = (operation: ReturnType<typeof apply>): Schema | undefined =>
  operation?.requestBody?.content['application/json']?.schema;

const answerOf = (operation: ReturnType<typeof apply>): Schema | undefined =>
  operation?.responses['200']?.content?.['application/json']?.schema;

it('makes the properties of a body optional, all or some', () => {
  expect(bodyOf(apply({ at: 'body', optional: '*' }))).not.toHaveProperty('required');
  expect(bodyOf(apply({ at: 'body', optional: ['name'] }))?.required).toEqual(['details']);
});

it('steps through a wrapper of one schema', () => {
  const details = bodyOf(apply({ at: 'body.details', optional: '*' }))?.properties?.['details'];
  expect(details?.allOf?.[0]).not.toHaveProperty('required');
});

it('steps into the items of a list', () => {
  const schema = answerOf(apply({ at: 'answer.[].size', shape: 'number|null' }));
  expect(schema?.items?.properties?.['size']).toEqual({ type: 'number', nullable: true });
});

it('opens an enum and repeats a parameter', () => {
  const operation = apply({ at: 'query.kind', open: true }, { at: 'query.kind', list: true });
  expect(operation?.parameters?.[1]?.schema).toEqual({
    type: 'array',
    items: { anyOf: [{ type: 'string', enum: ['a'] }, { type: 'string' }] },
  });
});

it('adds, relaxes and removes parameters', () => {
  expect(apply({ at: 'query.cursor', shape: 'string' })?.parameters).toHaveLength(3);
  expect(apply({ at: 'query.kind', required: false })?.parameters?.[1]?.required).toBe(false);
  expect(apply({ at: 'query.kind', remove: true })?.parameters).toHaveLength(1);
});

it('copies an answer to another status', () => {
  const operation = apply({ answerLike: { status: '208', like: '200' } });
  expect(operation?.responses['208']).toEqual(operation?.responses['200']);
});

it('leaves the given contract as it is', () => {
  const contract = contractOf();
  applyOverlay(contract, [
    {
      operations: [key],
      changes: [{ at: 'body', optional: '*' }],
      source: 'test',
      verified: false,
    },
  ]);
  expect(contract).toEqual(contractOf());
});

it('names everything that does not fit any more', () => {
  const overlay = [
    {
      operations: ['GET /api/0/gone/'],
      changes: [{ at: 'query.kind', open: true as const }],
      source: 'test',
      verified: false as const,
    },
    {
      operations: [key],
      changes: [
        { at: 'query.gone', remove: true as const },
        { at: 'body.gone.deeper', nullable: true as const },
        { at: 'body', optional: ['gone'] },
        { at: 'query.kind', shape: "'a'" },
      ],
      source: 'test',
      verified: false as const,
    },
  ];
  expect(() => applyOverlay(contractOf(), overlay)).toThrow(
    /\/gone\/: no such operation\n.*query\.gone is not there\n.*body\.gone\.deeper is not there.*\n.*gone is not required\n.*changes nothing/,
  );
});
