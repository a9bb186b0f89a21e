import { isRecord, isText } from './check.ts';
import type { OperationRow } from './operation.ts';

/** A request to an endpoint that the table lacks, as an operation with its input. */
export const freeRequest = (
  method: string,
  path: string,
  input: unknown,
): { readonly row: OperationRow; readonly input: unknown } => {
  // What is no text becomes a path that is refused.
  const place = isText(path) ? path.replace(/^\/*(api\/0\/)?/, '') : '..';
  const route = `${method} ${place}`;
  const row: OperationRow = { id: route, route, scopes: [], answer: 'optional' };
  return isRecord(input)
    ? { row, input }
    : { row: { ...row, body: 'value' }, input: { body: input } };
};
