import { addLog } from '../add-log.ts';
import { addSpan } from '../add-span.ts';
import { activeLimits, limitOf, rateLimited } from '../apply-rate-limits.ts';
import { addOutcome } from '../../events/outcomes.ts';
import { SIZES } from '../limits.ts';
import { decodeMessage, encodeRpcStatus, type RequestMessage } from '../otlp/messages.ts';
import { readLogs } from '../otlp/read-logs.ts';
import { readSpans } from '../otlp/read-spans.ts';
import { parseJson } from '../parse-json.ts';
import { isRefusal, refusal, type Refusal } from '../refusal.ts';
import type { DoorRequest, IngestAnswer, IngestContext } from '../types.ts';
import { enter, readBody, type Door } from './door.ts';

/** OpenTelemetry's own protocol over HTTP, JSON or protobuf. Metrics have no door, as in Sentry. */
export const tracesDoor: Door = {
  methods: ['POST'],
  handle: (request) =>
    handleOtlp(request, 'TracesRequest', (context, message) => {
      const spans = readSpans(message);
      refuseOverLimit(context, 'span', spans.length);
      for (const span of spans) addSpan(context, span);
    }),
};

export const logsDoor: Door = {
  methods: ['POST'],
  handle: (request) =>
    handleOtlp(request, 'LogsRequest', (context, message) => {
      const logs = readLogs(message, context.state.clock.now());
      refuseOverLimit(context, 'log_item', logs.length);
      for (const log of logs) addLog(context, { project: context.project, ...log });
    }),
};

const PROTOBUF = 'application/x-protobuf';
const JSON_TYPE = 'application/json';

/** The answer and its errors are in the encoding of the request (OTLP specification, OTLP/HTTP response). */
async function handleOtlp(
  request: DoorRequest,
  name: RequestMessage,
  store: (context: IngestContext, message: unknown) => void,
): Promise<IngestAnswer> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  const contentType = type.trim().toLowerCase();
  const isProtobuf = contentType === PROTOBUF;
  try {
    if (!isProtobuf && contentType !== JSON_TYPE) {
      throw refusal(415, `expected ${JSON_TYPE} or ${PROTOBUF}, got '${contentType}'`);
    }
    const context = enter(request);
    const bytes = await readBody(request, SIZES.container);
    store(context, isProtobuf ? readProtobuf(name, bytes) : readJson(bytes));
    return isProtobuf
      ? { status: 200, headers: { 'content-type': PROTOBUF }, body: new Uint8Array() }
      : { status: 200, headers: { 'content-type': JSON_TYPE }, body: '{}' };
  } catch (thrown) {
    if (isRefusal(thrown)) return statusAnswer(thrown, isProtobuf);
    throw thrown;
  }
}

function readProtobuf(name: RequestMessage, bytes: Uint8Array): unknown {
  try {
    return decodeMessage(name, bytes);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw refusal(400, `invalid protobuf data: ${cause}`);
  }
}

function readJson(bytes: Uint8Array): unknown {
  const parsed = parseJson(bytes);
  if ('error' in parsed) throw refusal(400, `invalid JSON data: ${parsed.error}`);
  return parsed.value;
}

function refuseOverLimit(context: IngestContext, category: string, quantity: number): void {
  const limit = limitOf(activeLimits(context), category);
  if (!limit || quantity === 0) return;
  addOutcome(context.state, context.project, category, {
    outcome: 'rate_limited',
    reason: limit.reasonCode,
    key: context.key,
    quantity,
  });
  throw rateLimited(context, [limit]);
}

/** google.rpc.Code by HTTP status, as Relay answers. */
const CODES: ReadonlyMap<number, number> = new Map([
  [400, 3],
  [401, 16],
  [403, 7],
  [413, 8],
  [415, 3],
  [429, 8],
]);

function statusAnswer(failure: Refusal, isProtobuf: boolean): IngestAnswer {
  const code = CODES.get(failure.status) ?? 2;
  const message = failure.detail;
  return {
    status: failure.status,
    headers: { ...failure.headers, 'content-type': isProtobuf ? PROTOBUF : JSON_TYPE },
    body: isProtobuf ? encodeRpcStatus(code, message) : JSON.stringify({ code, message }),
  };
}
