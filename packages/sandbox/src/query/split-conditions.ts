import { invalidQuery } from '../search/invalid-query.ts';
import type { Query } from '../search/query.ts';

/** Conditions on rows, and those on groups of rows (`count():>10`). */
export interface Conditions {
  readonly where: Query;
  readonly having: Query;
}

/** Takes a query apart. Rows are filtered before they are counted, so OR cannot join the two kinds. */
export function splitConditions(query: Query): Conditions {
  const parts = query.type === 'all' ? query.parts : [query];
  const where: Query[] = [];
  const having: Query[] = [];
  for (const part of parts) {
    const kinds = kindsOf(part);
    if (kinds.has('row') && kinds.has('group')) {
      throw invalidQuery('Having an OR between aggregate and normal filters is invalid.');
    }
    (kinds.has('group') ? having : where).push(part);
  }
  return { where: allOf(where), having: allOf(having) };
}

function allOf(parts: readonly Query[]): Query {
  const [only] = parts;
  if (!only) return { type: 'everything' };
  return parts.length === 1 ? only : { type: 'all', parts };
}

function kindsOf(query: Query): ReadonlySet<'row' | 'group'> {
  switch (query.type) {
    case 'everything':
      return new Set();
    case 'text':
      return new Set(['row']);
    case 'filter':
      return new Set([query.key.parameters ? 'group' : 'row']);
    case 'all':
    case 'any':
      return new Set(query.parts.flatMap((part) => [...kindsOf(part)]));
  }
}
