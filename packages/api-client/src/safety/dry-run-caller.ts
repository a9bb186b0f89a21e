import { isText } from '../core/check.ts';
import { freeRequest } from '../core/free-request.ts';
import { invalidInput } from '../core/invalid-input.ts';
import type { OperationRow } from '../core/operation.ts';
import { planRequest } from '../core/request.ts';
import type { CallOptions, SentryCaller } from '../core/types.ts';
import { writeOf } from './write-of.ts';

/** A request that was kept back. */
export interface PlannedWrite {
  /** `id` of the operation; method and path where it has none. */
  readonly operation: string;
  /** HTTP method: `PUT`. */
  readonly method: string;
  /** Below `/api/0/`, with its query. */
  readonly path: string;
  /** What the body would hold: parsed JSON, or the names of a form's fields. */
  readonly body?: unknown;
}

/** A caller that reads and records what it would change. */
export interface DryRunCaller extends SentryCaller {
  /** Everything that was kept back so far, in order. */
  readonly planned: readonly PlannedWrite[];
}

/**
 * A caller that reads through another one and keeps back what would change something. A call that
 * is kept back resolves with undefined, whatever its type says: nothing has answered it.
 */
export const createDryRunCaller = (caller: SentryCaller): DryRunCaller => {
  const planned: PlannedWrite[] = [];
  const { baseUrl, organization, project } = caller;

  const keepBack = (row: OperationRow, input: unknown, options?: CallOptions): void => {
    const plan = planRequest(row, input, { organization, project }, options?.extraQuery ?? {});
    const { method, path, body, problems } = plan;
    if (problems.length > 0) throw invalidInput(`Bad input for ${row.id}`, problems);
    const content: unknown = isText(body) ? JSON.parse(body) : body && [...body.keys()];
    planned.push({
      operation: row.id,
      method,
      path,
      ...(content !== undefined && { body: content }),
    });
  };

  return {
    baseUrl,
    organization,
    project,
    planned,
    list: (operation, input, options) => caller.list(operation, input, options),
    call: async <Input, Output>(
      operation: Parameters<typeof caller.call<Input, Output>>[0],
      input: Input,
      options?: CallOptions,
    ) => {
      const write = writeOf(operation);
      if (!write) return caller.call(operation, input, options);
      keepBack(write, input, options);
      // eslint-disable-next-line typescript/no-unsafe-type-assertion -- see above
      return undefined as Output;
    },
    request: async (method, path, input = {}, options) => {
      const free = freeRequest(method, path, input);
      if (!writeOf(free.row)) return caller.request(method, path, input, options);
      keepBack(free.row, free.input, options);
      return undefined;
    },
  };
};
