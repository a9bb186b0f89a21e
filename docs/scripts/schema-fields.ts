import { code } from './markdown.ts';

/** A JSON Schema, as far as a page shows it. */
export interface JsonSchema {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema | boolean>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly anyOf?: readonly (JsonSchema | boolean)[] | undefined;
  readonly oneOf?: readonly (JsonSchema | boolean)[] | undefined;
}

/** A field of a schema, with its values in words. */
export interface Field {
  readonly name: string;
  readonly isOptional: boolean;
  /** Its values, with a blank before; empty where they say nothing. */
  readonly values: string;
}

/** The fields of an object, or those of all objects that it may be. */
export function fieldsOf(schema: JsonSchema): readonly Field[] {
  const shapes = alternatives(schema);
  const names = new Set(shapes.flatMap(({ properties }) => Object.keys(properties ?? {})));
  return Array.from(names, (name) => {
    const inner = shapes.map(({ properties }) => properties?.[name]).filter(isObject);
    const isOptional = shapes.some(({ required }) => required?.includes(name) !== true);
    return { name, isOptional, values: valuesOf({ anyOf: inner }) };
  });
}

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  const some = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isObject);
  return some.length === 0 ? [schema] : some.flatMap(alternatives);
}

function valuesOf(schema: JsonSchema): string {
  const all = alternatives(schema).flatMap((one) =>
    one.const === undefined ? (one.enum ?? []) : [one.const],
  );
  const different = new Set(all);
  return different.size === 0 || different.size > 12
    ? ''
    : ` (${Array.from(different, (value) => code(String(value))).join(', ')})`;
}
