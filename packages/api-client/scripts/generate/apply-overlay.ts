import { findOperation } from './contract.ts';
import type { Contract, ContractOperation, Marks, Parameter, Schema } from './contract.ts';
import { schemaFrom } from './shape.ts';
import type { Shape } from './shape.ts';

/**
 * One correction. `at` names a place: `query.dataset`, `body`, `body.statusDetails`,
 * `answer[].meta.tips` (`[]` steps into a list, `{}` into a map); without `at` it is the operation.
 */
export interface OverlayChange {
  readonly at?: string;
  /** Replaces or adds what is there. */
  readonly shape?: Shape;
  /** Properties of the object that need not be there: a list, or `*` for all. */
  readonly optional?: '*' | readonly string[];
  /** Any string, number… besides the listed ones. */
  readonly open?: true;
  /** What is there is a list of that. */
  readonly list?: true;
  readonly nullable?: true;
  /** Of a parameter. */
  readonly required?: boolean;
  /** Of a parameter. */
  readonly remove?: true;
  readonly mark?: Marks;
  /** Copies the answer of one status to another. */
  readonly answerLike?: { readonly status: string; readonly like: string };
}

/** Corrections of one or several operations, with where we know them from. */
export interface OverlayEntry {
  readonly operations: readonly string[];
  readonly changes: readonly OverlayChange[];
  readonly source: string;
  /** In which version the source was opened and found to say this; false when nobody has. */
  readonly verified: string | false;
}

/** A change whose shape is a schema already. */
type Change = Omit<OverlayChange, 'shape'> & { readonly schema: Schema | undefined };

/** The corrected contract; the one given stays as it is. Throws, with all of them, for entries that fit nothing. */
export function applyOverlay(
  contract: Contract,
  overlay: readonly OverlayEntry[],
  shapes: Readonly<Record<string, Shape>> = {},
): Contract {
  const corrected = structuredClone(contract);
  const problems: string[] = [];
  for (const entry of overlay) {
    for (const key of entry.operations) {
      const operation = findOperation(corrected, key);
      if (operation === undefined) problems.push(`${key}: no such operation`);
      else
        for (const { shape, ...rest } of entry.changes) {
          const schema = shape === undefined ? undefined : schemaFrom(shape, shapes);
          const change: Change = { ...rest, schema };
          const before = JSON.stringify(operation);
          const problem = applyChange(operation, change);
          if (problem !== undefined) problems.push(`${key}: ${problem}`);
          else if (JSON.stringify(operation) === before)
            problems.push(`${key}: ${JSON.stringify(change)} changes nothing`);
        }
    }
  }
  if (problems.length > 0)
    throw new Error(`The overlay does not fit the contract:\n${problems.join('\n')}`);
  return corrected;
}

function applyChange(operation: ContractOperation, change: Change): string | undefined {
  if (change.mark)
    operation['x-sentry-kit'] = mergeMarks(operation['x-sentry-kit'] ?? {}, change.mark);
  if (change.answerLike) {
    const { status, like } = change.answerLike;
    const answer = operation.responses[like];
    if (answer === undefined) return `it has no answer ${like}`;
    operation.responses[status] = structuredClone(answer);
  }
  if (change.at === undefined) return undefined;
  const [place = '', ...steps] = change.at.match(/\[\]|\{\}|[^.[\]{}]+/g) ?? [];
  if (place === 'query') return changeParameter(operation, steps, change);
  if (place === 'body' && operation.requestBody === undefined)
    operation.requestBody = { content: { 'application/json': { schema: {} } } };
  const content =
    place === 'body' ? operation.requestBody?.content : answerContent(operation, change);
  const holder = content && Object.values(content)[0];
  if (holder === undefined) return `${change.at} is not there`;
  if (steps.length === 0 && change.schema !== undefined) {
    holder.schema = change.schema;
    return undefined;
  }
  return holder.schema === undefined
    ? `${change.at} has no schema`
    : changeSchema(holder.schema, steps, change);
}

function answerContent(operation: ContractOperation, change: Change) {
  const success = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
  const withContent = success.find(([, response]) => response.content);
  if (withContent) {
    const response = withContent[1];
    if (change.schema?.format === 'binary') response.content = { 'application/octet-stream': {} };
    return response.content;
  }
  const first = success[0]?.[1];
  if (first && change.schema !== undefined) first.content = { 'application/json': {} };
  return first?.content;
}

function mergeMarks(marks: Marks, more: Marks): Marks {
  const rename = { ...marks.rename, ...more.rename };
  return { ...marks, ...more, ...(Object.keys(rename).length > 0 ? { rename } : {}) };
}

function changeParameter(
  operation: ContractOperation,
  [name = '', ...steps]: readonly string[],
  change: Change,
): string | undefined {
  operation.parameters ??= [];
  const index = operation.parameters.findIndex(
    (parameter) => parameter.in === 'query' && parameter.name === name,
  );
  let parameter: Parameter | undefined = operation.parameters[index];
  if (change.remove) {
    if (parameter === undefined) return `query.${name} is not there`;
    operation.parameters.splice(index, 1);
    return undefined;
  }
  if (parameter === undefined) {
    if (change.schema === undefined) return `query.${name} is not there`;
    parameter = { name, in: 'query', schema: {} };
    operation.parameters.push(parameter);
  }
  if (change.required !== undefined) parameter.required = change.required;
  if (change.schema !== undefined) parameter.schema = change.schema;
  return changeSchema(parameter.schema, steps, { ...change, schema: undefined });
}

function changeSchema(root: Schema, steps: readonly string[], change: Change): string | undefined {
  let schema = withoutWrapper(root);
  for (const [index, step] of steps.entries()) {
    const next = stepInto(schema, step);
    if (next === undefined) {
      const canAdd = index === steps.length - 1 ? schema.properties : undefined;
      if (!canAdd || change.schema === undefined) return `${change.at} is not there (${step})`;
      canAdd[step] = change.schema;
      return undefined;
    }
    schema = withoutWrapper(next);
  }
  if (change.schema !== undefined) replaceSchema(schema, change.schema);
  if (change.nullable) schema.nullable = true;
  if (change.open && schema.enum) {
    const { type = 'string', enum: known } = schema;
    replaceSchema(schema, { anyOf: [{ type, enum: known }, { type }] });
  }
  if (change.list) replaceSchema(schema, { type: 'array', items: { ...schema } });
  if (change.optional) {
    const optional =
      change.optional === '*' ? Object.keys(schema.properties ?? {}) : change.optional;
    const unknown = optional.filter((property) => !schema.required?.includes(property));
    if (change.optional !== '*' && unknown.length > 0)
      return `${change.at}: ${unknown.join(', ')} is not required`;
    dropRequired(schema, optional);
  }
  return undefined;
}

function stepInto(schema: Schema, step: string): Schema | undefined {
  if (step === '[]') return schema.items;
  if (step === '{}')
    return typeof schema.additionalProperties === 'object'
      ? schema.additionalProperties
      : undefined;
  return schema.properties?.[step];
}

/** `allOf` of one schema is how the contract says: that schema, under another description. */
function withoutWrapper(schema: Schema): Schema {
  const [only] = schema.allOf ?? [];
  return only && schema.allOf?.length === 1 ? withoutWrapper(only) : schema;
}

function replaceSchema(schema: Schema, by: Schema): void {
  for (const key of Object.keys(schema)) Reflect.deleteProperty(schema, key);
  Object.assign(schema, by);
}

function dropRequired(schema: Schema, names: readonly string[]): void {
  const required = schema.required?.filter((name) => !names.includes(name));
  if (required === undefined || required.length === 0) delete schema.required;
  else schema.required = required;
}
