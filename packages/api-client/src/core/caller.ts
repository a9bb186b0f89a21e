import { isRecord, problem } from './check.ts';
import { createError, type Failure, invalidInput } from './error.ts';
import { createExchange } from './exchange.ts';
import type { OperationRow } from './operation.ts';
import { checkCallOptions, readOptions } from './options.ts';
import { readPage } from './page.ts';
import { createPages } from './pages.ts';
import { planRequest } from './request.ts';
import type { CallOptions, Checkpoint, ClientOptions, Page, Pages, SentryCaller } from './types.ts';

type Values = Readonly<Record<string, unknown>>;

interface Sent {
  readonly row: OperationRow;
  readonly value: unknown;
  readonly headers: Headers;
}

const isRow = (value: unknown): value is OperationRow =>
  isRecord(value) && typeof value['route'] === 'string' && Array.isArray(value['scopes']);

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const asValues = (value: unknown): Values => (isRecord(value) ? value : {});

/** Creates the small client: it calls the operations that it is given and knows none itself. */
export const createSentryCaller = (options: ClientOptions): SentryCaller => {
  const settings = readOptions(options);
  const { baseUrl, organization, project, redact } = settings;
  const exchange = createExchange(settings);
  const fail = (failure: Failure): Error => createError(failure, redact);

  const send = async (
    row: unknown,
    input: unknown = {},
    callOptions: CallOptions = {},
    query: Values = {},
  ): Promise<Sent> => {
    if (!isRow(row))
      throw invalidInput('call', [problem(['operation'], 'must be one of this package')], redact);
    const extraQuery = { ...asValues(asValues(callOptions)['extraQuery']), ...query };
    const request = planRequest(row, input, { organization, project }, extraQuery);
    const problems = [...request.problems, ...checkCallOptions(callOptions)];
    if (problems.length > 0) throw invalidInput(row.id, problems, redact);
    return { row, ...(await exchange(row, request, callOptions)) };
  };

  // Items are not checked: what Sentry adds or leaves out must not break a caller.
  const pageOf = <Item>({ row, value, headers }: Sent): Page<Item> => {
    const page = readPage<Item>(value, headers, row.items);
    if (page) return page;
    throw fail({
      kind: 'invalid-response',
      message: `${row.id} answered without its list`,
      hint: 'Check baseUrl',
    });
  };

  const list = <Item>(
    operation: unknown,
    input: unknown,
    callOptions?: CallOptions,
  ): Pages<Item> => {
    const row = { ...asValues(operation), paginated: true };
    const { id, pageSize } = asValues(operation);
    // A cursor in the input says where to begin; every further page has its own.
    const { cursor, ...rest } = asValues(input);
    const first: Checkpoint = {
      operation: String(id),
      ...(typeof cursor === 'string' && { cursor }),
      index: 0,
    };
    const start = callOptions?.resumeFrom ?? first;
    return createPages<Item>({
      start,
      fail,
      fetchPage: async (next, size) => {
        if (start.operation !== first.operation)
          throw invalidInput('resumeFrom', [problem([], 'must be of the same list')], redact);
        const isSized = size !== undefined && typeof pageSize === 'string' && !(pageSize in rest);
        const query = { cursor: next, ...(isSized && { [pageSize]: size }) };
        return pageOf(await send(row, isRecord(input) ? rest : input, callOptions, query));
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
      const value = sent.row.paginated === true ? pageOf(sent).items : sent.value;
      // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the table vouches for the type
      return value as Output;
    },
    request: async (method, path, input, callOptions) => {
      const place = asText(path).replace(/^\/*(api\/0\/)?/, '');
      const route = `${asText(method).toUpperCase()} ${place}`;
      const row = { id: route, scopes: [], route, answer: 'optional' };
      const isFlat = input === undefined || isRecord(input);
      const sent = isFlat
        ? send(row, input, callOptions)
        : send({ ...row, body: 'value' }, { body: input }, callOptions);
      return (await sent).value;
    },
  };
};
