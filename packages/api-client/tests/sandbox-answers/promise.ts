import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { listOperations, successOf } from '../../scripts/generate/contract.ts';
import type { Contract, ContractOperation } from '../../scripts/generate/contract.ts';

/** What the contract says about the answer of an operation. */
export interface Promised {
  /** The statuses of success that it names; none for an addition, of which only the body is known. */
  readonly statuses: readonly string[];
  /** Where the body is described. */
  readonly check: ValidateFunction | undefined;
  /** It says that there is no body. */
  readonly isEmpty: boolean;
}

const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);

/** Reads what is promised, by method, path and status; undefined for an operation that the contract lacks. */
export function createPromises(
  published: Contract,
  completed: Contract,
): (method: string, path: string, status: number) => Promised | undefined {
  const operations = new Map(listOperations(completed).map(([key, one]) => [keyOf(key), one]));
  const isPublished = new Set(listOperations(published).map(([key]) => keyOf(key)));
  const known = new Map<string, Promised>();
  return (method, path, status) => {
    const key = keyOf(`${method} ${path}`);
    const operation = operations.get(key);
    if (operation === undefined) return undefined;
    const ownStatus = isPublished.has(key) ? status : undefined;
    const name = `${key} ${ownStatus}`;
    const promised = known.get(name) ?? promisedBy(operation, ownStatus);
    known.set(name, promised);
    return promised;
  };
}

function promisedBy(operation: ContractOperation, status: number | undefined): Promised {
  const { statuses, content } = successOf(operation);
  const own = status === undefined ? content : operation.responses[String(status)]?.content;
  const schema = own?.['application/json']?.schema;
  const isDescribed = schema !== undefined && Object.keys(schema).length > 0;
  return {
    statuses: status === undefined ? [] : statuses,
    check: isDescribed ? ajv.compile(Object(jsonSchema(schema))) : undefined,
    isEmpty: own === undefined,
  };
}

/** Names of path parameters do not count; an issue is the same without its organization, and its notes are comments. */
function keyOf(key: string): string {
  return key
    .replace(' /api/0/issues/', ' /api/0/organizations/{}/issues/')
    .replace('/notes/', '/comments/')
    .replaceAll(/\{[^}]*\}/g, '{}');
}

/** OpenAPI 3.0 marks null with `nullable`, which JSON Schema does not know beside `enum`, `oneOf` and `allOf`. */
function jsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(jsonSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable: isNullable, ...rest }: { nullable?: unknown } = schema;
  const converted = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, jsonSchema(value)]),
  );
  return isNullable === true ? { anyOf: [{ type: 'null' }, converted] } : converted;
}
