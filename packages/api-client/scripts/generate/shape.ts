import type { Schema } from './contract.ts';

/**
 * A short way to write a schema in the data files.
 * `"string"`, `"integer?"`… are written as keys: `{ "id": "string", "name?": "string|null" }`.
 * A list is `["string"]`, a map `{ "*": "number" }`, an enum `"'a'|'b'"`, anything `"unknown"`.
 */
export type Shape = string | readonly [Shape] | { readonly [key: string]: Shape };

const keywords: Readonly<Record<string, Schema>> = {
  string: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  unknown: {},
  object: { type: 'object', additionalProperties: {} },
  date: { type: 'string', format: 'date-time' },
  file: { type: 'string', format: 'binary' },
};

/** Turns a shape into the schema that it stands for. `shapes` are those that can be named with `$name`. */
export function schemaFrom(shape: Shape, shapes: Readonly<Record<string, Shape>> = {}): Schema {
  if (typeof shape === 'string') return unionSchema(shape.split('|'), shapes);
  if (isList(shape)) return { type: 'array', items: schemaFrom(shape[0], shapes) };
  const { '*': rest, ...fields } = shape;
  const schema: Schema = { type: 'object' };
  if (rest !== undefined) schema.additionalProperties = schemaFrom(rest, shapes);
  const names = Object.keys(fields);
  if (names.length > 0) {
    schema.properties = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name.replace(/\?$/, ''),
        schemaFrom(value, shapes),
      ]),
    );
    const required = names.filter((name) => !name.endsWith('?'));
    if (required.length > 0) schema.required = required;
  }
  return schema;
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function unionSchema(words: readonly string[], shapes: Readonly<Record<string, Shape>>): Schema {
  const nullable = words.includes('null') ? { nullable: true } : {};
  const literals = words.filter((word) => word.startsWith("'"));
  const others = words.filter((word) => word !== 'null' && !word.startsWith("'"));
  const members = others.map((word) => wordSchema(word, shapes));
  if (literals.length > 0)
    members.push({ type: 'string', enum: literals.map((word) => word.slice(1, -1)) });
  const [first] = members;
  if (first === undefined) throw new Error(`An empty shape: ${words.join('|')}`);
  return members.length === 1 ? { ...first, ...nullable } : { anyOf: members, ...nullable };
}

function wordSchema(word: string, shapes: Readonly<Record<string, Shape>>): Schema {
  if (word.endsWith('[]')) return { type: 'array', items: wordSchema(word.slice(0, -2), shapes) };
  if (word.startsWith('$')) {
    const named = shapes[word.slice(1)];
    if (named === undefined) throw new Error(`No shape is named ${word}`);
    return schemaFrom(named, shapes);
  }
  const schema = keywords[word];
  if (schema === undefined) throw new Error(`Unknown word in a shape: ${word}`);
  return { ...schema };
}
