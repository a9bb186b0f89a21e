import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { expect } from 'vitest';
import { contractCorrections, type Correction } from './contract-corrections.ts';

const file = process.env['SENTRY_KIT_CONTRACT'];

if (file === undefined && process.env['CI'] === 'true') {
  throw new Error('SENTRY_KIT_CONTRACT must name the OpenAPI file of Sentry when CI is true.');
}

/** Tests that compare with Sentry's OpenAPI file skip themselves without it. */
export const hasContract = file !== undefined;

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }>
  >;
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let contract: Contract | undefined;
const validators = new Map<string, ValidateFunction>();
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);

/** Fails unless `body` is what the contract says that this operation answers with this status. */
export function expectContractAnswer(
  method: string,
  path: string,
  status: number,
  body: unknown,
): void {
  const name = `${method} ${path} ${status}`;
  const schema = answerSchema(method, path, status);
  if (schema === undefined) return expect(body ?? null, `${name} has no body`).toBeNull();
  const validate = validators.get(name) ?? ajv.compile(jsonSchema(path, schema));
  validators.set(name, validate);
  const isValid = validate(body);
  const errors = (validate.errors ?? [])
    .slice(0, 20)
    .map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  expect(isValid, `${name}\n${errors.join('\n')}`).toBe(true);
}

/** Whether the contract says what this operation answers; a few of its operations have no schema. */
export function hasAnswerSchema(method: string, path: string, status: number): boolean {
  return answerSchema(method, path, status) !== undefined;
}

/** The query parameters that the contract documents; undefined for an operation that it does not have. */
export function documentedParameters(method: string, path: string): readonly string[] | undefined {
  const operation = readContract().paths[path]?.[method.toLowerCase()];
  if (!operation) return undefined;
  const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  return query.map((parameter) => parameter.name);
}

function answerSchema(method: string, path: string, status: number): unknown {
  const operation = readContract().paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`The contract has no ${method} ${path}.`);
  const response = operation.responses[String(status)];
  if (!response) throw new Error(`The contract has no ${status} for ${method} ${path}.`);
  return response.content?.['application/json']?.schema;
}

function readContract(): Contract {
  if (file === undefined) throw new Error('SENTRY_KIT_CONTRACT is not set.');
  contract ??= JSON.parse(readFileSync(file, 'utf8')) as Contract;
  return contract;
}

function jsonSchema(path: string, schema: unknown): object {
  const corrections = contractCorrections.filter((correction) => correction.path.test(path));
  const converted = convert(schema, corrections);
  return typeof converted === 'object' && converted !== null ? converted : {};
}

/** OpenAPI 3.0 marks null with `nullable`, which JSON Schema does not know beside `enum`, `oneOf` and `allOf`. */
function convert(schema: unknown, corrections: readonly Correction[]): unknown {
  if (Array.isArray(schema)) return schema.map((entry: unknown) => convert(entry, corrections));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable: isNullable, ...rest } = schema as Record<string, unknown>;
  const converted: object = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => {
      if (key === 'required' && Array.isArray(value)) return [key, required(value, corrections)];
      const correction = corrections.find((candidate) => candidate.property === key);
      return [key, correction?.schema ?? convert(value, corrections)];
    }),
  );
  return isNullable === true ? { anyOf: [{ type: 'null' }, converted] } : converted;
}

function required(names: readonly unknown[], corrections: readonly Correction[]): unknown[] {
  return names.filter(
    (name) => !corrections.some(({ property, isOptional }) => isOptional && property === name),
  );
}
