/** What is wrong with a query, in words for the person who wrote it. Routes turn it into a 400. */
export interface InvalidQuery extends Error {
  readonly isInvalidQuery: true;
}

export function invalidQuery(message: string): InvalidQuery {
  return Object.assign(new Error(message), { isInvalidQuery: true as const });
}

export function isInvalidQuery(value: unknown): value is InvalidQuery {
  return value instanceof Error && 'isInvalidQuery' in value;
}
