import { createSentryCaller } from '../core/caller.ts';
import type { ListOperation, Operation } from '../core/operation.ts';
import type { CallOptions, ClientOptions, PathDefault, SentryCaller } from '../core/types.ts';
import type { ClientMethods } from '../generated/methods/client.ts';
import { operations } from '../generated/table.ts';

/** The whole client: a property per group of operations, and all that a `SentryCaller` has. */
export interface SentryClient<Default extends PathDefault = never>
  extends SentryCaller, ClientMethods<Default> {}

type Method = (input?: unknown, options?: CallOptions) => unknown;

const isList = (
  operation: Operation<unknown, unknown>,
): operation is ListOperation<unknown, unknown> => 'paginated' in operation;

/** Creates a client with a method for every operation, grouped by resource. */
export const createSentryClient = <const Options extends ClientOptions>(
  options: Options,
): SentryClient<Extract<keyof Options, PathDefault>> => {
  const caller = createSentryCaller(options);
  const groups: Record<string, Record<string, Method>> = {};
  for (const operation of operations) {
    const [group = '', name = ''] = operation.id.split('.');
    const methods = (groups[group] ??= {});
    methods[name] = (input, callOptions) =>
      isList(operation)
        ? caller.list(operation, input, callOptions)
        : caller.call(operation, input, callOptions);
  }
  // The generated types are written from the same table; a test compares their names.
  // eslint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...groups, ...caller } as unknown as SentryClient<Extract<keyof Options, PathDefault>>;
};
