import { isRecord, isText } from '../core/check.ts';
import type { OperationRow } from '../core/operation.ts';

/** The row of an operation that changes something; undefined for one that only reads. */
export const writeOf = (operation: unknown): OperationRow | undefined => {
  if (!isRecord(operation) || !isText(operation['route'])) return undefined;
  const isRead = /^(GET|HEAD|OPTIONS) /.test(operation['route']);
  // An operation of the table is a row; its type hides that from callers.
  // eslint-disable-next-line typescript/no-unsafe-type-assertion
  return isRead ? undefined : (operation as unknown as OperationRow);
};
