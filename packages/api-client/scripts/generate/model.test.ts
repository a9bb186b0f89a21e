import { expect, it } from 'vitest';
import type { Contract, ContractOperation, Parameter } from './contract.ts';
import { buildModels } from './model.ts';

const path = '/api/0/organizations/{organization_id_or_slug}/things/';
const organization: Parameter = {
  name: 'organization_id_or_slug',
  in: 'path',
  required: true,
  schema: { type: 'string' },
};
const query = (name: string): Parameter => ({ name, in: 'query', schema: { type: 'string' } });
const listAnswer = {
  '200': { content: { 'application/json': { schema: { type: 'array', items: {} } } } },
};

function build(operation: Partial<ContractOperation>, method = 'get', id = 'things.find') {
  const contract: Contract = {
    info: { version: 'v0' },
    paths: {
      [path]: { [method]: { parameters: [organization], responses: { '204': {} }, ...operation } },
    },
  };
  return buildModels(contract, { [`${method.toUpperCase()} ${path}`]: id })[0];
}

const body = (properties: Record<string, object>) => ({
  requestBody: { content: { 'application/json': { schema: { type: 'object', properties } } } },
});

it('puts our names into the route', () => {
  expect(build({})?.row.route).toBe('GET organizations/{organization}/things/');
});

it('takes a cursor on a list as paging, and out of the input', () => {
  const model = build({
    parameters: [organization, query('cursor'), query('per_page')],
    responses: listAnswer,
  });
  expect(model?.row).toMatchObject({ paginated: true, pageSize: 'per_page' });
  expect(model?.input.map(({ name }) => name)).toEqual(['organization', 'per_page']);
});

it('tells query from body only where both are there', () => {
  const parameters = [organization, query('kind')];
  expect(build({ parameters })?.row).not.toHaveProperty('query');
  expect(build({ parameters, ...body({ name: {} }) }, 'put')?.row.query).toEqual(['kind']);
  expect(build({ parameters }, 'put')?.row.body).toBe('none');
  expect(build({ ...body({ name: {} }) }, 'delete')?.row.body).toBe('json');
});

it('refuses a name with two meanings until it is renamed', () => {
  const clash = { parameters: [organization, query('status')], ...body({ status: {} }) };
  expect(() => build(clash, 'put')).toThrow('status is in query and in body');
  const renamed = build(
    { ...clash, 'x-sentry-kit': { rename: { currentStatus: 'status' } } },
    'put',
  );
  expect(renamed?.row).toMatchObject({
    query: ['currentStatus'],
    rename: { currentStatus: 'status' },
  });
});

it('refuses a rename of nothing', () => {
  expect(() => build({ 'x-sentry-kit': { rename: { fields: 'field' } } })).toThrow(
    'fields renames nothing',
  );
});

it('refuses a cursor on something that is no list', () => {
  const responses = { '200': { content: { 'application/json': { schema: { type: 'object' } } } } };
  expect(() => build({ parameters: [organization, query('cursor')], responses })).toThrow(
    'no list',
  );
});

it('says what comes back', () => {
  const json = { content: { 'application/json': { schema: { type: 'string' } } } };
  const file = { content: { 'application/octet-stream': { schema: {} } } };
  expect(build({ responses: { '204': {} } })?.row.answer).toBe('empty');
  expect(build({ responses: { '200': json } })?.row.answer).toBeUndefined();
  expect(build({ responses: { '200': json, '204': {} } })?.row.answer).toBe('optional');
  expect(build({ responses: { '200': file } })?.row.answer).toBe('binary');
});

it('wants a name for every operation and an operation for every name', () => {
  const contract: Contract = {
    info: { version: 'v0' },
    paths: { [path]: { get: { parameters: [organization], responses: listAnswer } } },
  };
  expect(() => buildModels(contract, { 'GET /api/0/gone/': 'things.get' })).toThrow(
    /things\/ has no name\nthings\.get names GET \/api\/0\/gone\/, which is not there/,
  );
});

it('sends all fields of a body of which one is called body', () => {
  const model = build({ ...body({ body: { type: 'string' }, url: { type: 'string' } }) }, 'post');
  expect(model?.row).not.toHaveProperty('body');
  expect(model?.input.map(({ name }) => name)).toEqual(['organization', 'body', 'url']);
});

it('sends a body without known fields as one value', () => {
  expect(build({ ...body({}) }, 'post')?.row.body).toBe('value');
});

it('keeps what is around a list beside its items', () => {
  const list = { type: 'array', items: { type: 'string' } };
  const schema = { type: 'object', properties: { data: list }, required: ['data'] };
  const model = build({
    parameters: [organization, query('cursor')],
    responses: { '200': { content: { 'application/json': { schema } } } },
    'x-sentry-kit': { items: 'data' },
  });
  expect(model?.output).toEqual({ kind: 'keyword', name: 'string' });
  expect(model?.answer).toMatchObject({ kind: 'object', fields: [{ name: 'data' }] });
});
