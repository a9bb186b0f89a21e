import type { Received } from './answer.ts';
import { isRecord, isText } from './check.ts';
import { createError, type Failure } from './error.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { freeRequest } from './free-request.ts';
import type { OperationRow } from './operation.ts';
import { checkOptions, readOptions, type Settings } from './options.ts';
import { planRequest } from './request.ts';
import type { CallOptions, ClientOptions, Diagnostic, Pages, SentryCaller } from './types.ts';

const isRow = (value: unknown): value is OperationRow => isRecord(value) && isText(value['route']);

/** What is wrong with an input, beyond what cannot be sent. */
export type CheckInput = (row: OperationRow, input: unknown) => readonly Diagnostic[];

/** A caller whose requests go through the given exchange. */
export const createCaller = (
  { baseUrl, organization, project, redact, rules }: Settings,
  exchange: Exchange,
  checkInput?: CheckInput,
): SentryCaller => {
  const fail = (failure: Failure): Error => createError(failure, redact);

  const send = async (
    row: unknown,
    input: unknown = {},
    callOptions: CallOptions = {},
    query = {},
  ): Promise<Received> => {
    if (!isRow(row)) throw fail({ kind: 'invalid-input', message: 'That is no operation' });
    const extraQuery = { ...callOptions?.extraQuery, ...query };
    const request = planRequest(row, input, { organization, project }, extraQuery);
    const diagnostics = [
      ...request.problems,
      ...(checkInput?.(row, input) ?? []),
      ...checkOptions(callOptions, rules),
    ];
    if (diagnostics.length > 0)
      throw fail({ kind: 'invalid-input', message: `Bad input for ${row.id}`, diagnostics });
    return exchange(row, request, callOptions);
  };

  const list = <Item>(row: unknown, input: unknown = {}, options?: CallOptions): Pages<Item> => {
    if (!isRow(row) || !row.pager)
      throw fail({ kind: 'invalid-input', message: 'That is no operation with a list' });
    const path = (): string =>
      planRequest(row, input, { organization, project }, { ...options?.extraQuery }).path;
    const pages = row.pager({
      row,
      path,
      input,
      options,
      // What is no object goes on as it is, to be refused.
      send: (query, signal) => send(row, input, signal ? { ...options, signal } : options, query),
      fail,
    });
    // Items are not checked here: what Sentry adds or leaves out must not break a caller.
    // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the table vouches for the type
    return pages as Pages<Item>;
  };

  return {
    baseUrl,
    organization,
    project,
    list,
    call: async <Output>(operation: unknown, input: unknown, callOptions?: CallOptions) => {
      const isList = isRow(operation) && operation.pager;
      const value = isList
        ? (await list(operation, input, callOptions).page()).items
        : (await send(operation, input, callOptions)).value;
      // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the table vouches for the type
      return value as Output;
    },
    request: async (method, path, input = {}, callOptions) => {
      const free = freeRequest(method, path, input);
      return (await send(free.row, free.input, callOptions)).value;
    },
  };
};

/** Creates the small client: it calls the operations that it is given and knows none itself. */
export const createSentryCaller = (options: ClientOptions): SentryCaller => {
  const settings = readOptions(options);
  return createCaller(settings, createExchange(settings));
};
