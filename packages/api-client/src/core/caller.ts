import type { Received } from './answer.ts';
import { isRecord, isText } from './check.ts';
import { createError, type Failure } from './error.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { freeRequest } from './free-request.ts';
import type { OperationRow } from './operation.ts';
import { checkOptions, readOptions, type Settings } from './options.ts';
import { readPage } from './page.ts';
import { createPages } from './pages.ts';
import { planRequest } from './request.ts';
import type {
  CallOptions,
  ClientOptions,
  Diagnostic,
  Page,
  Pages,
  SentryCaller,
} from './types.ts';

interface Sent extends Received {
  readonly row: OperationRow;
}

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
  ): Promise<Sent> => {
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
    return { row, ...(await exchange(row, request, callOptions)) };
  };

  // Items are not checked: what Sentry adds or leaves out must not break a caller.
  const pageOf = <Item>({ row, value, headers }: Sent): Page<Item> => {
    const page = readPage<Item>(value, headers, row);
    if (page) return page;
    throw fail({ kind: 'invalid-response', message: `${row.id} answered without its list` });
  };

  const list = <Item>(
    operation: unknown,
    input: unknown,
    callOptions?: CallOptions,
  ): Pages<Item> => {
    const { id, pageSize }: Partial<OperationRow> = isRow(operation) ? operation : {};
    const start = callOptions?.resumeFrom ?? { operation: `${id}`, index: 0 };
    return createPages<Item>({
      start,
      fail,
      fetchPage: async (cursor, size) => {
        if (start.operation !== id && isRow(operation))
          throw fail({ kind: 'invalid-input', message: 'resumeFrom is of another list' });
        const query = { cursor, ...(pageSize && { [pageSize]: size }) };
        return pageOf(await send(operation, input, callOptions, query));
      },
    });
  };

  return {
    baseUrl,
    organization,
    project,
    list,
    call: async <Output>(operation: unknown, input: unknown, callOptions?: CallOptions) => {
      const sent = await send(operation, input, callOptions);
      // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the table vouches for the type
      return (sent.row.paginated ? pageOf(sent).items : sent.value) as Output;
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
