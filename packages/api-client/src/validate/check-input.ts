import { isRecord, own } from '../core/check.ts';
import type { OperationRow } from '../core/operation.ts';
import type { Diagnostic } from '../core/types.ts';
import type { Checks } from './checks.ts';
import { differencesOf } from './differences.ts';

/**
 * What is wrong with an input. A name that the operation does not have is refused, because Sentry
 * ignores it: a filter with a slip in its name would select everything. Further inside it passes: a
 * thing that was read may be sent back changed.
 */
export const checkInput = (
  checks: Checks,
  { id, route }: OperationRow,
  input: unknown,
): readonly Diagnostic[] => {
  const [schema] = own(checks, id) ?? [];
  if (schema === undefined || !isRecord(input)) return [];
  const fields = Object.entries(input).filter(
    ([name, value]) => value !== undefined && !route.includes(`{${name}}`),
  );
  return differencesOf(schema(), Object.fromEntries(fields))
    .filter(({ path, expected }) => expected !== 'nothing' || path.length === 1)
    .map(({ path, expected, seen }) => ({
      code: 'api-client/invalid-input',
      severity: 'error',
      path: path.map((key) => (typeof key === 'symbol' ? key.toString() : key)),
      message:
        expected === 'nothing'
          ? `is no input of ${id}; extraQuery takes parameters that it does not know`
          : `must be ${expected}, was ${seen}`,
    }));
};
