import { invalidQuery } from '../search/invalid-query.ts';
import { splitParameters } from '../search/filter-syntax.ts';
import type { Key } from '../search/query.ts';

/** A field of a query: a column, or a function of columns. */
export interface Expression {
  readonly text: string;
  readonly name: string;
  /** Present for a function. */
  readonly parameters?: readonly string[];
}

/** Reads `title`, `tags[plan]`, `count()`, `count_if(transaction.duration,greater,300)`. */
export function parseExpression(text: string): Expression {
  const call = /^([a-z_0-9]+)\((.*)\)$/i.exec(text);
  if (call?.[1] !== undefined && call[2] !== undefined) {
    return { text, name: call[1], parameters: splitParameters(call[2]) };
  }
  if (!/^[a-zA-Z0-9_.:-]+$|^tags\[[a-zA-Z0-9_.:, -]+\]$/.test(text)) {
    throw invalidQuery(`Invalid characters in field ${text}`);
  }
  return { text, name: text };
}

/** A column's name as a key of the search language: `tags[plan]` is a tag. */
export function columnKey(name: string): Key {
  const tag = /^tags\[([^,\]]+)(?:,\s*(?:string|number|boolean))?\]$/.exec(name)?.[1];
  return { name: tag ?? name, isTag: tag !== undefined, at: 0 };
}

/** The older form of a function's name, which `sort` still takes: `p95_transaction_duration`. */
export function aliasOf({ text, name, parameters }: Expression): string {
  if (!parameters) return text;
  return [name, ...parameters].join('_').replaceAll(/[^a-zA-Z0-9_]+/g, '_');
}
