import type { OperationRow } from '../../src/core/operation.ts';
import { listOperations, successOf } from './contract.ts';
import type { Contract, ContractOperation, Marks } from './contract.ts';
import { keyword, typeFrom } from './type.ts';
import type { Field, Type } from './type.ts';

/** Everything that the emitters need to know about one operation. */
export interface OperationModel {
  readonly row: OperationRow;
  /** Key of the contract: method and path. */
  readonly key: string;
  readonly group: string;
  readonly method: string;
  readonly pathParameters: readonly string[];
  readonly input: readonly Field[];
  /** What the caller gets; for a paginated operation one item. */
  readonly output: Type;
  /** What comes over the wire, with what is around the list. Undefined when it is no JSON. */
  readonly answer: Type | undefined;
}

/** Names by contract key; throws when a name or an operation is left over, or when an input name would mean two things. */
export function buildModels(
  contract: Contract,
  names: Readonly<Record<string, string>>,
): OperationModel[] {
  const operations = listOperations(contract);
  const keys = new Set(operations.map(([key]) => key));
  const problems = [
    ...operations.filter(([key]) => !names[key]).map(([key]) => `${key} has no name`),
    ...Object.keys(names)
      .filter((key) => !keys.has(key))
      .map((key) => `${names[key]} names ${key}, which is not there`),
  ];
  const models: OperationModel[] = [];
  const ids = new Set<string>();
  for (const [key, operation] of operations) {
    const id = names[key];
    if (id === undefined) continue;
    if (ids.has(id)) problems.push(`${id} is the name of two operations`);
    ids.add(id);
    try {
      models.push(buildModel(id, key, operation));
    } catch (error) {
      problems.push(`${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return models.toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1));
}

function buildModel(id: string, key: string, operation: ContractOperation): OperationModel {
  const [method = '', path = ''] = key.split(' ');
  const marks = operation['x-sentry-kit'] ?? {};
  const inputs = inputsOf(operation, path, marks);
  const hasBody = operation.requestBody !== undefined;
  const contentType = Object.keys(operation.requestBody?.content ?? {})[0];
  const body = bodyKind(method, operation, contentType, inputs);
  const renamed = inputs.filter((input) => input.place !== 'path' && input.wire !== input.name);
  const query = hasBody ? inputs.filter((input) => input.place === 'query') : [];
  const answer = answerOf(operation, marks);
  // SCIM has its own envelope and its own paging.
  if (
    /\.list/.test(id) &&
    !id.startsWith('scim.') &&
    !answer.paginated &&
    answer.output.kind !== 'list'
  )
    throw new Error('is called list, but its answer is none');
  const pageSize = inputs.find((input) => input.wire === 'per_page' || input.wire === 'limit');
  const row: OperationRow = {
    id,
    route: `${method} ${routePath(path, inputs)}`,
    scopes: (operation.security ?? []).flatMap((entry) => entry['auth_token'] ?? []).toSorted(),
    ...(query.length > 0 ? { query: query.map((input) => input.name) } : {}),
    ...(renamed.length > 0
      ? { rename: Object.fromEntries(renamed.map((input) => [input.name, input.wire])) }
      : {}),
    ...(body ? { body } : {}),
    ...(answer.kind ? { answer: answer.kind } : {}),
    ...(answer.paginated ? { paginated: true } : {}),
    ...(marks.items ? { items: marks.items } : {}),
    ...(marks.steadySort ? { steadySort: marks.steadySort } : {}),
    ...(marks.oneOf ? { oneOf: marks.oneOf } : {}),
    ...(answer.paginated && pageSize
      ? { pageSize: pageSize.wire === 'limit' ? 'limit' : 'per_page' }
      : {}),
    ...(marks.stability ? { stability: marks.stability } : {}),
    ...(operation.deprecated ? { deprecated: true } : {}),
  };
  const [group = '', name = ''] = id.split('.');
  return {
    row,
    key,
    group,
    method: name,
    pathParameters: inputs.filter(isInPath).map((input) => input.name),
    input: inputs.filter((input) => !(answer.paginated && input.wire === 'cursor')),
    output: answer.output,
    answer: answer.wire,
  };
}

/** `organization_id_or_slug` is `organization`, `issue_id` is `issueId`. */
function pathParameterName(wire: string): string {
  return wire
    .replace(/_id_or_slug$/, '')
    .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The path below `/api/0/`, with our parameter names and without the mark of a variant. */
function routePath(path: string, inputs: readonly Input[]): string {
  const ours = new Map(inputs.filter(isInPath).map((input) => [input.wire, input.name]));
  return path
    .replace('/api/0/', '')
    .replace(/#.*$/, '')
    .replace(/\{([^}]+)\}/g, (_, wire: string) => `{${ours.get(wire)}}`);
}

function isInPath(input: Input): boolean {
  return input.place === 'path';
}

type Input = Field & { readonly wire: string; readonly place: 'path' | 'query' | 'body' };

function inputsOf(operation: ContractOperation, path: string, marks: Marks): Input[] {
  const nameOfWire = new Map(
    Object.entries(marks.rename ?? {}).map(([name, wire]) => [wire, name]),
  );
  const order = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  const parameters = operation.parameters ?? [];
  const declared = parameters.filter((parameter) => parameter.in === 'path');
  if (declared.length !== order.length)
    throw new Error(`path parameters: ${declared.map((parameter) => parameter.name).join()}`);
  const id: Type = { kind: 'union', members: [keyword('string'), keyword('number')] };
  const inPath = order.map((wire): Input => ({
    name: nameOfWire.get(`path:${wire}`) ?? pathParameterName(wire),
    wire,
    place: 'path',
    type: id,
    optional: 'no',
  }));
  const inQuery = parameters
    .filter((parameter) => parameter.in === 'query')
    .map((parameter): Input => ({
      name: nameOfWire.get(parameter.name) ?? parameter.name,
      wire: parameter.name,
      place: 'query',
      type: typeFrom(parameter.schema ?? {}, 'input'),
      optional: parameter.required ? 'no' : 'input',
    }));
  const inBody = bodyFields(operation).map(({ name: wire, type, optional }): Input => ({
    name: nameOfWire.get(`body:${wire}`) ?? wire,
    wire,
    place: 'body',
    type,
    optional,
  }));
  const inputs = [...inPath, ...inQuery, ...inBody];
  const seen = new Map<string, Input>();
  for (const input of inputs) {
    const other = seen.get(input.name);
    if (other)
      throw new Error(`${input.name} is in ${other.place} and in ${input.place}: rename one`);
    seen.set(input.name, input);
  }
  for (const [name] of Object.entries(marks.rename ?? {}))
    if (!seen.has(name)) throw new Error(`${name} renames nothing`);
  return [
    ...inputs.filter((input) => input.optional === 'no'),
    ...inputs.filter((input) => input.optional !== 'no'),
  ];
}

function bodyType(operation: ContractOperation): Type | undefined {
  const [content] = Object.values(operation.requestBody?.content ?? {});
  return content && typeFrom(content.schema ?? {}, 'input');
}

/** The fields of a body whose names are known; any other body is one input. */
function bodyFields(operation: ContractOperation): readonly Field[] {
  const type = bodyType(operation);
  if (type === undefined) return [];
  return hasFields(type) ? type.fields : [{ name: 'body', type, optional: 'no' }];
}

function hasFields(type: Type): type is Type & { kind: 'object' } {
  return type.kind === 'object' && type.rest === undefined;
}

function bodyKind(
  method: string,
  operation: ContractOperation,
  contentType: string | undefined,
  inputs: readonly Input[],
): OperationRow['body'] {
  if (contentType === 'multipart/form-data') return 'multipart';
  const type = bodyType(operation);
  if (type) {
    if (!hasFields(type)) return 'value';
    return method === 'DELETE' ? 'json' : undefined;
  }
  const wouldBeBody = method === 'POST' || method === 'PUT' || method === 'PATCH';
  return wouldBeBody && inputs.some((input) => input.place === 'query') ? 'none' : undefined;
}

function answerOf(
  operation: ContractOperation,
  marks: Marks,
): { output: Type; wire?: Type; kind?: OperationRow['answer']; paginated: boolean } {
  const { content, empty, statuses } = successOf(operation);
  if (statuses.length === 0) throw new Error('no successful answer');
  const [contentType, holder] = Object.entries(content ?? {})[0] ?? [];
  if (holder === undefined) return { output: keyword('void'), kind: 'empty', paginated: false };
  if (contentType === 'application/octet-stream')
    return { output: keyword('Blob'), kind: 'binary', paginated: false };
  const schema = holder.schema ?? {};
  const type = typeFrom(schema, 'output');
  const cursor = operation.parameters?.some((parameter) => parameter.name === 'cursor') ?? false;
  const list = marks.items ? fieldOf(type, marks.items) : type;
  if (cursor || marks.paginated) {
    if (list?.kind !== 'list')
      throw new Error('has a cursor, but its answer is no list: mark items, or remove the cursor');
    return { output: list.item, wire: type, paginated: true };
  }
  if (marks.items) throw new Error('has items, but is not paginated');
  if (empty.length > 0)
    return {
      output: { kind: 'union', members: [type, keyword('undefined')] },
      wire: type,
      kind: 'optional',
      paginated: false,
    };
  return { output: type, wire: type, paginated: false };
}

function fieldOf(type: Type, name: string): Type | undefined {
  return type.kind === 'object'
    ? type.fields.find((field) => field.name === name)?.type
    : undefined;
}
