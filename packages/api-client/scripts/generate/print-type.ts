import { isSmall } from './name-types.ts';
import type { NamedType } from './namer.ts';
import { keyOf } from './type.ts';
import type { Field, Type } from './type.ts';

/** Writes types as TypeScript and remembers which named types it referred to. */
export interface TypePrinter {
  /** The name of a type, or the type written out. */
  print(type: Type): string;
  /** The same for an answer, where small types have names too. */
  printAnswer(type: Type): string;
  /** The type written out, even when it has a name. */
  printInline(type: Type): string;
  printFields(fields: readonly Field[], rest: Type | undefined, indent: string): string;
  /** Names that were used since the printer was created. */
  readonly used: Set<string>;
}

export function createTypePrinter(named: ReadonlyMap<string, NamedType>): TypePrinter {
  const used = new Set<string>();
  const nameOf = (type: Type): string | undefined => {
    const name = named.get(keyOf(type))?.name;
    if (name !== undefined) used.add(name);
    return name;
  };
  const print = (type: Type): string =>
    (isSmall(type) ? undefined : nameOf(type)) ?? printInline(type);
  const printAnswer = (type: Type): string => {
    if (type.kind === 'list') return `readonly ${inParentheses(printAnswer(type.item))}[]`;
    if (type.kind === 'union') return type.members.map(printAnswer).join(' | ');
    return (type.kind === 'object' ? nameOf(type) : undefined) ?? print(type);
  };
  const printInline = (type: Type): string => {
    if (type.kind === 'keyword') return type.name === 'date-time' ? 'string' : type.name;
    if (type.kind === 'enum') return printEnum(type.values, type.open);
    if (type.kind === 'list') return `readonly ${inParentheses(print(type.item))}[]`;
    if (type.kind === 'map') return `Readonly<Record<string, ${print(type.value)}>>`;
    if (type.kind === 'union')
      return type.members
        .map((member) => (member.kind === 'list' ? `(${print(member)})` : print(member)))
        .join(' | ');
    return `{ ${printFields(type.fields, type.rest, '').trim().replaceAll('\n', ' ')} }`;
  };
  const printFields: TypePrinter['printFields'] = (fields, rest, indent) => {
    const lines = fields.map((field) => {
      const type = print(field.type);
      const key = /^[A-Za-z_$][\w$]*$/.test(field.name) ? field.name : `'${field.name}'`;
      if (field.optional === 'no') return `${indent}readonly ${key}: ${type};\n`;
      const orUndefined = field.optional === 'input' && type !== 'unknown' ? ' | undefined' : '';
      return `${indent}readonly ${key}?: ${type}${orUndefined};\n`;
    });
    // A named property must fit its index signature: only `unknown` fits all.
    if (rest) lines.push(`${indent}readonly [key: string]: unknown;\n`);
    return lines.join('');
  };
  return { print, printAnswer, printInline, printFields, used };
}

function inParentheses(text: string): string {
  return /^[\w$]+$/.test(text) ? text : `(${text})`;
}

function printEnum(values: readonly (string | number)[], open: boolean): string {
  const literals = values.map((value) =>
    typeof value === 'string' ? `'${value.replace(/['\\]/g, '\\$&')}'` : String(value),
  );
  if (!open) return literals.join(' | ');
  const base = typeof values[0] === 'string' ? 'string' : 'number';
  return `${literals.join(' | ')} | (${base} & {})`;
}
