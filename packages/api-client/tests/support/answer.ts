import type { Contract, Schema } from '../../scripts/generate/contract.ts';
import { listOperations, successOf } from '../../scripts/generate/contract.ts';

/** A place of an answer where something can be made wrong, and how the report must name it. */
export interface Place {
  readonly path: readonly (string | number)[];
  /** The same with `*` for what the contract does not name. */
  readonly reported: readonly string[];
  readonly schema: Schema;
  readonly isRequired: boolean;
}

/** Some answer of an operation that the contract allows, made from the contract without the generator. */
export interface SampleAnswer {
  readonly key: string;
  readonly value: unknown;
  /** Not inside of what may have several shapes: there, one may look like another. */
  readonly places: readonly Place[];
}

const isAnything = (schema: Schema): boolean =>
  (schema.type === undefined || schema.type === 'object') &&
  !schema.properties &&
  !schema.enum &&
  !variantsOf(schema) &&
  !(schema.type === 'object' && typeof schema.additionalProperties === 'object');

const variantsOf = (schema: Schema): readonly Schema[] | undefined => schema.anyOf ?? schema.oneOf;

/** `allOf` as one object; what is not an object is taken from its only part. */
const flat = (schema: Schema): Schema => {
  const { allOf, ...rest } = schema;
  if (!allOf) return schema;
  const parts = [...allOf.map(flat), rest];
  const properties = Object.assign({}, ...parts.map((part) => part.properties));
  const required = parts.flatMap((part) => part.required ?? []);
  return Object.assign(
    {},
    ...parts,
    { required },
    parts.some((part) => part.properties) && { properties },
  );
};

/** A sample, and by the way every place in it. */
const sample = (given: Schema, at: Omit<Place, 'schema'> | undefined, places: Place[]): unknown => {
  const schema = flat(given);
  if (at) places.push({ ...at, schema });
  const variants = variantsOf(schema);
  if (variants) return sample(variants[0] ?? {}, undefined, places);
  const inner = (step: string | number, name: string, isRequired: boolean) =>
    at && { path: [...at.path, step], reported: [...at.reported, name], isRequired };
  const [known] = schema.enum ?? [];
  if (known !== undefined) return known;
  switch (schema.type ?? '') {
    case 'string':
      return schema.format === 'date-time' ? '2026-01-02T03:04:05.678+00:00' : 'text';
    case 'integer':
      return 7;
    case 'number':
      return 7.5;
    case 'boolean':
      return true;
    case 'array':
      return [0, 1].map((index) => sample(schema.items ?? {}, inner(index, '*', true), places));
    default: {
      const required = new Set(schema.required);
      const properties = Object.entries(schema.properties ?? {}).filter(
        ([, property]) => !property.writeOnly,
      );
      if (properties.length > 0)
        return Object.fromEntries(
          properties.map(([name, property]) => [
            name,
            sample(property, inner(name, name, required.has(name)), places),
          ]),
        );
      const more = schema.additionalProperties;
      if (typeof more === 'object')
        return { someone: sample(more, inner('someone', '*', true), places) };
      return { whatever: [null, 1] };
    }
  }
};

/** A sample of every answer that is JSON. */
export const readSampleAnswers = (contract: Contract): readonly SampleAnswer[] =>
  listOperations(contract).flatMap(([key, operation]) => {
    const [type, holder] = Object.entries(successOf(operation).content ?? {})[0] ?? [];
    if (holder?.schema === undefined || type !== 'application/json') return [];
    const places: Place[] = [];
    const start = { path: [], reported: [], isRequired: true };
    const value = sample(holder.schema, start, places);
    return [{ key, value, places: places.filter(({ schema }) => !isAnything(schema)) }];
  });
