import type { ListOperation, Operation } from '../core/operation.ts';
import type { CallOptions, PathDefault, SentryCaller } from '../core/types.ts';
import { queryEvents } from '../discover/query-events.ts';
import { queryTimeseries } from '../discover/query-timeseries.ts';
import { operations } from '../generated/table.ts';
import { deleteIssues } from '../issues/change-issues.ts';
import { findIssue } from '../issues/find-issue.ts';
import {
  archiveIssues,
  assignIssues,
  prioritizeIssues,
  reopenIssues,
  resolveIssues,
} from '../issues/issue-actions.ts';
import { mergeIssues } from '../issues/merge-issues.ts';
import type { SentryMethods } from './methods.ts';

type Method = (input?: unknown, options?: CallOptions) => unknown;

/** A function whose first argument is the client. */
type ClientFunction = (client: SentryCaller, ...rest: never[]) => unknown;

/** Functions of this package that are methods too. */
const functions: Readonly<Record<string, Readonly<Record<string, ClientFunction>>>> = {
  events: { query: queryEvents, timeseries: queryTimeseries },
  issues: {
    find: findIssue,
    resolve: resolveIssues,
    reopen: reopenIssues,
    archive: archiveIssues,
    assign: assignIssues,
    prioritize: prioritizeIssues,
    merge: mergeIssues,
    deleteSelected: deleteIssues,
  },
};

const isList = (
  operation: Operation<unknown, unknown>,
): operation is ListOperation<unknown, unknown> => 'paginated' in operation;

/** A method for every operation, grouped by resource, that calls it through the caller. */
export const bindMethods = <Default extends PathDefault>(
  caller: SentryCaller,
): SentryMethods<Default> => {
  const groups: Record<string, Record<string, Method>> = {};
  for (const operation of operations) {
    const [group = '', name = ''] = operation.id.split('.');
    const methods = (groups[group] ??= {});
    methods[name] = (input, options) =>
      isList(operation)
        ? caller.list(operation, input, options)
        : caller.call(operation, input, options);
  }
  for (const [group, members] of Object.entries(functions))
    for (const [name, run] of Object.entries(members))
      (groups[group] ??= {})[name] = (...rest) => Reflect.apply(run, undefined, [caller, ...rest]);
  // The generated types are written from the same table; a test compares their names.
  // eslint-disable-next-line typescript/no-unsafe-type-assertion
  return groups as unknown as SentryMethods<Default>;
};
