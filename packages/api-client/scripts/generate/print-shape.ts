import { isSmall } from './name-types.ts';
import type { NamedType } from './namer.ts';
import { keyOf } from './type.ts';
import type { Field, Type } from './type.ts';

/** Writes types as calls of src/schemas/parts.ts and remembers what it referred to. */
export interface ShapePrinter {
  /** A call of the named shape, or the shape written out. */
  print(type: Type): string;
  /** The same for an answer, where small types have names too. */
  printAnswer(type: Type): string;
  /** The shape written out, even when it has a name. */
  printInline(type: Type): string;
  printFields(fields: readonly Field[], rest?: Type): string;
  /** Parts that were used since the printer was created. */
  readonly parts: Set<string>;
  /** Named types that were used since the printer was created. */
  readonly used: Set<string>;
}

const partOfKeyword: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'amount',
  boolean: 'flag',
  unknown: 'anything',
  'date-time': 'moment',
  Date: 'dateObject',
  Blob: 'file',
};

const partOfCall: Readonly<Record<string, string>> = {
  'nullable(text)': 'textOrNull',
  'nullable(amount)': 'amountOrNull',
  'nullable(moment)': 'momentOrNull',
  'list(text)': 'texts',
  'map(anything)': 'anyMap',
};

/** `IssueDetails` is `issueDetails`. */
export function shapeName(typeName: string): string {
  return typeName.charAt(0).toLowerCase() + typeName.slice(1);
}

export function createShapePrinter(named: ReadonlyMap<string, NamedType>): ShapePrinter {
  const used = new Set<string>();
  const parts = new Set<string>();
  const part = (name: string): string => {
    parts.add(name);
    return name;
  };
  const call = (name: string, ...values: readonly string[]): string => {
    const text = `${name}(${values.join(', ')})`;
    const short = partOfCall[text];
    parts.add(short ?? name);
    return short ?? text;
  };
  const reference = (type: Type): string | undefined => {
    const name = named.get(keyOf(type))?.name;
    if (name === undefined) return undefined;
    used.add(name);
    return `${shapeName(name)}()`;
  };
  const print = (type: Type): string =>
    (isSmall(type) ? undefined : reference(type)) ?? printInline(type);
  const printAnswer = (type: Type): string => {
    if (type.kind === 'list') return call('list', printAnswer(type.item));
    if (type.kind === 'union') return printUnion(type.members, printAnswer);
    return (type.kind === 'object' ? reference(type) : undefined) ?? print(type);
  };
  const printUnion = (members: readonly Type[], printMember: (type: Type) => string): string => {
    const isNull = (type: Type): boolean => type.kind === 'keyword' && type.name === 'null';
    const others = members.filter((member) => !isNull(member)).map(printMember);
    const shape = others.length === 1 ? others.join('') : call('either', ...others);
    return members.some(isNull) ? call('nullable', shape) : shape;
  };
  const printInline = (type: Type): string => {
    switch (type.kind) {
      case 'keyword': {
        const name = partOfKeyword[type.name];
        if (name === undefined) throw new Error(`No shape for ${type.name}`);
        return part(name);
      }
      case 'enum':
        return call(
          type.values.length > 1 && type.values.every((value) => typeof value === 'string')
            ? 'choice'
            : 'exactly',
          ...type.values.map(literal),
        );
      case 'list':
        return call('list', print(type.item));
      case 'map':
        return call('map', print(type.value));
      case 'union':
        return printUnion(type.members, print);
      case 'object':
        return printFields(type.fields, type.rest);
    }
  };
  const printFields: ShapePrinter['printFields'] = (fields, rest) => {
    const group = (members: readonly Field[]): string =>
      `{ ${members.map((field) => `${keyOfField(field)}: ${print(field.type)}`).join(', ')} }`;
    const required = fields.filter((field) => field.optional === 'no');
    const others = fields.filter((field) => field.optional !== 'no');
    const groups = [group(required), ...(others.length > 0 ? [group(others)] : [])];
    return call(rest ? 'openThing' : 'thing', ...groups).replaceAll('{  }', '{}');
  };
  return { print, printAnswer, printInline, printFields, parts, used };
}

function keyOfField({ name }: Field): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);
}

function literal(value: string | number): string {
  return typeof value === 'string' ? `'${value.replace(/['\\]/g, '\\$&')}'` : String(value);
}
