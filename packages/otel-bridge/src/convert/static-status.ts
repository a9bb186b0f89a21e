import {
  HTTP_RESPONSE_STATUS_CODE,
  RPC_RESPONSE_STATUS_CODE,
} from '../generated/attribute-aliases.ts';
import { readAttribute, type ReadableAttributes } from './read-attribute.ts';

// The codes of gRPC in order, in Sentry's words (grpc/grpc doc/statuscodes.md).
const GRPC = [
  'ok',
  'cancelled',
  'unknown_error',
  'invalid_argument',
  'deadline_exceeded',
  'not_found',
  'already_exists',
  'permission_denied',
  'resource_exhausted',
  'failed_precondition',
  'aborted',
  'out_of_range',
  'unimplemented',
  'internal_error',
  'unavailable',
  'data_loss',
  'unauthenticated',
];

// getsentry/sentry-javascript packages/core/src/tracing/spanstatus.ts.
const HTTP: Readonly<Record<number, string>> = {
  401: 'unauthenticated',
  403: 'permission_denied',
  404: 'not_found',
  409: 'already_exists',
  413: 'failed_precondition',
  429: 'resource_exhausted',
  499: 'cancelled',
  501: 'unimplemented',
  503: 'unavailable',
  504: 'deadline_exceeded',
};

/**
 * The status of a span in a transaction, which has more words than that of a streamed span: an error's message where it is
 * one of the words, else what the HTTP or gRPC code says (getsentry/sentry-javascript
 * packages/opentelemetry/src/utils/mapStatus.ts of 10.x; a gRPC code may also be a number, as semantic conventions have it).
 */
export function staticStatusOf(
  code: number,
  message: string | undefined,
  attributes: ReadableAttributes,
): string {
  if (code === 1) return 'ok';
  if (code === 2 && message) return GRPC.includes(message) ? message : 'internal_error';
  return byCode(attributes) ?? (code === 2 ? 'internal_error' : 'ok');
}

function byCode(attributes: ReadableAttributes): string | undefined {
  const http = numberAt(attributes, HTTP_RESPONSE_STATUS_CODE);
  if (http !== undefined) return httpStatus(http);
  const grpc = numberAt(attributes, RPC_RESPONSE_STATUS_CODE);
  return grpc === undefined ? undefined : (GRPC[grpc] ?? 'unknown_error');
}

function httpStatus(code: number): string {
  if (code < 400) return 'ok';
  return HTTP[code] ?? (code < 500 ? 'invalid_argument' : 'internal_error');
}

function numberAt(attributes: ReadableAttributes, keys: readonly string[]): number | undefined {
  const value = readAttribute(attributes, keys);
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}
