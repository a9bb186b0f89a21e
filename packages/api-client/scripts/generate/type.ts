import type { Schema } from './contract.ts';

/**
 * A TypeScript type, before it has a name. Objects are told apart by `keyOf`. The keyword `date-time`
 * is a string whose form is known.
 */
export type Type =
  | { readonly kind: 'keyword'; readonly name: string }
  | { readonly kind: 'enum'; readonly values: readonly (string | number)[]; readonly open: boolean }
  | { readonly kind: 'list'; readonly item: Type }
  | { readonly kind: 'map'; readonly value: Type }
  | { readonly kind: 'object'; readonly fields: readonly Field[]; readonly rest?: Type }
  | { readonly kind: 'union'; readonly members: readonly Type[] };

export interface Field {
  readonly name: string;
  readonly type: Type;
  /** `no`: always there. `output`: may be absent. `input`: may be absent or undefined. */
  readonly optional: 'no' | 'output' | 'input';
}

export type Direction = 'input' | 'output';

export const keyword = (name: string): Type => ({ kind: 'keyword', name });

/** Equal keys: equal types, whatever the order of their fields. */
export function keyOf(type: Type): string {
  if (type.kind === 'keyword') return type.name;
  if (type.kind === 'list') return `${keyOf(type.item)}[]`;
  if (type.kind === 'map') return `map<${keyOf(type.value)}>`;
  if (type.kind === 'union') return `(${type.members.map(keyOf).toSorted().join('|')})`;
  if (type.kind === 'enum') {
    const values = type.values.map((value) => JSON.stringify(value)).toSorted();
    return `${type.open ? 'open' : ''}<${values.join('|')}>`;
  }
  const fields = type.fields.map((field) => `${field.name}${field.optional}:${keyOf(field.type)}`);
  return `{${fields.toSorted().join(';')}${type.rest ? `;*:${keyOf(type.rest)}` : ''}}`;
}

/** The type of what a schema describes; answers get open enums, inputs exact ones. */
export function typeFrom(schema: Schema, direction: Direction): Type {
  const type = withoutNull(schema, direction);
  const nullable = schema.nullable === true || schema.enum?.includes(null) === true;
  return nullable ? union([type, keyword('null')]) : type;
}

function withoutNull(schema: Schema, direction: Direction): Type {
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return union(variants.map((variant) => typeFrom(variant, direction)));
  if (schema.allOf) return merged(schema, schema.allOf, direction);
  if (schema.enum) return enumFrom(schema.enum, direction);
  switch (schema.type ?? '') {
    case 'string':
      if (schema.format === 'date-time')
        return direction === 'input'
          ? union([keyword('string'), keyword('Date')])
          : keyword('date-time');
      return keyword(schema.format === 'binary' ? 'Blob' : 'string');
    case 'integer':
    case 'number':
      return keyword('number');
    case 'boolean':
      return keyword('boolean');
    case 'array':
      return { kind: 'list', item: typeFrom(schema.items ?? {}, direction) };
    default:
      return schema.type === 'object' || schema.properties
        ? objectFrom(schema, direction)
        : keyword('unknown');
  }
}

function enumFrom(values: Schema['enum'] & {}, direction: Direction): Type {
  const literals = values.filter((value) => typeof value === 'string' || typeof value === 'number');
  const members: Type[] = [];
  if (literals.length > 0)
    members.push({
      kind: 'enum',
      values: [...new Set(literals)],
      // A single value is how the contract tells the members of a union apart.
      open: direction === 'output' && literals.length > 1,
    });
  if (values.some((value) => typeof value === 'boolean')) members.push(keyword('boolean'));
  return union(members);
}

function objectFrom(schema: Schema, direction: Direction): Type {
  const required = new Set(schema.required);
  const fields = Object.entries(schema.properties ?? {})
    .filter(([, property]) => !(direction === 'input' ? property.readOnly : property.writeOnly))
    .map(([name, property]): Field => ({
      name,
      type: typeFrom(property, direction),
      optional: required.has(name) ? 'no' : direction,
    }));
  const more = schema.additionalProperties;
  const rest = typeof more === 'object' ? typeFrom(more, direction) : keyword('unknown');
  if (fields.length === 0) return { kind: 'map', value: rest };
  return more === undefined || more === false
    ? { kind: 'object', fields }
    : { kind: 'object', fields, rest };
}

function merged(schema: Schema, parts: readonly Schema[], direction: Direction): Type {
  const { allOf: _, ...own } = schema;
  const types = (own.properties ? [...parts, own] : parts).map((part) =>
    withoutNull(part, direction),
  );
  const [first] = types;
  if (types.length === 1 && first) return first;
  const fields = types.flatMap((type) => (type.kind === 'object' ? type.fields : []));
  if (fields.length === 0) throw new Error('allOf of something that is no object');
  return {
    kind: 'object',
    fields: [...new Map(fields.map((field) => [field.name, field])).values()],
  };
}

/** A union without doubles; what holds `unknown` is unknown. */
function union(members: readonly Type[]): Type {
  const flat = members.flatMap((member) => (member.kind === 'union' ? member.members : [member]));
  if (flat.some((member) => member.kind === 'keyword' && member.name === 'unknown'))
    return keyword('unknown');
  const distinct = [...new Map(flat.map((member) => [keyOf(member), member])).values()];
  const isBase = (member: Type) =>
    member.kind === 'keyword' && (member.name === 'string' || member.name === 'number');
  const enumIndex = distinct.findIndex((member) => member.kind === 'enum');
  const known = distinct[enumIndex];
  const base = distinct.find(isBase);
  if (known?.kind === 'enum' && base?.kind === 'keyword' && typeof known.values[0] === base.name) {
    distinct[enumIndex] = { ...known, open: true };
    distinct.splice(distinct.indexOf(base), 1);
  }
  const isNull = (member: Type) => member.kind === 'keyword' && member.name === 'null';
  const sorted = [...distinct.filter((m) => !isNull(m)), ...distinct.filter(isNull)];
  const [first] = sorted;
  return sorted.length === 1 && first ? first : { kind: 'union', members: sorted };
}
