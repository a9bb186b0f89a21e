import {
  DB_SYSTEM_NAME,
  FAAS_TRIGGER,
  GEN_AI_OPERATION_NAME,
  GEN_AI_PROVIDER_NAME,
  HTTP_REQUEST_METHOD,
  MESSAGING_OPERATION_NAME,
  MESSAGING_OPERATION_TYPE,
  MESSAGING_SYSTEM,
  RPC_SERVICE,
  RPC_SYSTEM_NAME,
} from '../generated/attribute-aliases.ts';
import { readAttribute, readText, type ReadableAttributes } from './read-attribute.ts';

/** Which words ops are made of: those of Sentry's SDK 11, or those before it. */
export type OpNames = 'current' | 'legacy';

const PRODUCER = 3;
const CONSUMER = 4;

// getsentry/sentry-conventions model/op/messaging.json, and what OpenTelemetry calls the same
// (open-telemetry/semantic-conventions docs/messaging/messaging-spans.md, messaging.operation.type).
const QUEUE_OPS = new Map(
  Object.entries({
    create: 'queue.create',
    deliver: 'queue.process',
    process: 'queue.process',
    publish: 'queue.publish',
    receive: 'queue.receive',
    send: 'queue.publish',
    settle: 'queue.settle',
  }),
);

/**
 * The op of a span; undefined where nothing says it, and Sentry then fills in `default`. The order of the tests is that of
 * getsentry/relay relay-spans/src/op.rs, the words are those of getsentry/sentry-conventions model/op.
 */
export function opOf(
  kind: number,
  attributes: ReadableAttributes,
  names: OpNames,
): string | undefined {
  const own = attributes['sentry.op'];
  if (typeof own === 'string') return own;
  if (readAttribute(attributes, HTTP_REQUEST_METHOD) !== undefined) return httpOp(kind, attributes);
  const isLegacy = names === 'legacy';
  if (readAttribute(attributes, DB_SYSTEM_NAME) !== undefined) return isLegacy ? 'db' : 'db.query';
  const operation = readText(attributes, GEN_AI_OPERATION_NAME);
  if (operation !== undefined || readAttribute(attributes, GEN_AI_PROVIDER_NAME) !== undefined) {
    return operation === undefined || isLegacy ? 'gen_ai' : `gen_ai.${operation}`;
  }
  if (
    readAttribute(attributes, RPC_SERVICE) !== undefined ||
    readAttribute(attributes, RPC_SYSTEM_NAME) !== undefined
  ) {
    return 'rpc';
  }
  if (readAttribute(attributes, MESSAGING_SYSTEM) !== undefined) {
    return isLegacy ? 'message' : queueOp(kind, attributes);
  }
  const trigger = readText(attributes, FAAS_TRIGGER);
  return trigger === undefined || isLegacy ? trigger : functionOp(trigger);
}

function httpOp(kind: number, attributes: ReadableAttributes): string {
  if (kind === 1) return 'http.server';
  if (kind === 2) return 'http.client';
  return attributes['sentry.http.prefetch'] === undefined ? 'http' : 'http.prefetch';
}

function queueOp(kind: number, attributes: ReadableAttributes): string {
  const operation =
    readText(attributes, MESSAGING_OPERATION_TYPE) ??
    readText(attributes, MESSAGING_OPERATION_NAME);
  const known = operation === undefined ? undefined : QUEUE_OPS.get(operation);
  if (known !== undefined) return known;
  if (kind === PRODUCER) return 'queue.publish';
  return kind === CONSUMER ? 'queue.process' : 'queue';
}

function functionOp(trigger: string): string {
  if (trigger === 'http') return 'http.server';
  return trigger === 'pubsub' ? 'queue.process' : 'function';
}
