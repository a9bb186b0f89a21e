import {
  DB_COLLECTION_NAME,
  DB_NAMESPACE,
  DB_OPERATION_NAME,
  DB_QUERY_SUMMARY,
  GEN_AI_AGENT_NAME,
  GEN_AI_OPERATION_NAME,
  GEN_AI_REQUEST_MODEL,
  GEN_AI_TOOL_NAME,
  HTTP_REQUEST_METHOD,
  HTTP_ROUTE,
  MESSAGING_DESTINATION_NAME,
  MESSAGING_OPERATION_NAME,
  MESSAGING_OPERATION_TYPE,
  SERVER_ADDRESS,
  URL_TEMPLATE,
} from '../generated/attribute-aliases.ts';
import { readText, type ReadableAttributes } from './read-attribute.ts';

/** Where a segment's name comes from. Sentry puts no name with source `url` into the sampling context of a trace. */
export type NameSource = 'custom' | 'route' | 'task' | 'url';

/**
 * A name of few distinct values, by the templates of getsentry/sentry-conventions model/name. Where attributes do not say
 * more than the span's own name, that name stays; so does one that is marked as chosen by the application.
 */
export function nameOf(
  name: string,
  op: string | undefined,
  attributes: ReadableAttributes,
): string {
  if (op === undefined || isCustom(attributes)) return name;
  return templateOf(op, attributes) ?? (name === '' ? op : name);
}

/** The source of a segment's name. */
export function nameSourceOf(
  name: string,
  op: string | undefined,
  attributes: ReadableAttributes,
): NameSource {
  if (isCustom(attributes)) return 'custom';
  if (op?.startsWith('http')) {
    if (readText(attributes, HTTP_ROUTE) !== undefined) return 'route';
    return name.includes('/') ? 'url' : 'custom';
  }
  return op?.startsWith('db') || op?.startsWith('queue') ? 'task' : 'custom';
}

function isCustom(attributes: ReadableAttributes): boolean {
  return (
    attributes['sentry.custom_span_name'] !== undefined ||
    attributes['sentry.source'] === 'custom' ||
    attributes['sentry.segment.name.source'] === 'custom'
  );
}

function templateOf(op: string, attributes: ReadableAttributes): string | undefined {
  if (op.startsWith('http')) return httpName(op, attributes);
  if (op.startsWith('db')) {
    return (
      readText(attributes, DB_QUERY_SUMMARY) ??
      pair(attributes, DB_OPERATION_NAME, DB_COLLECTION_NAME, DB_NAMESPACE)
    );
  }
  if (op.startsWith('gen_ai')) {
    return (
      pair(attributes, GEN_AI_OPERATION_NAME, op.endsWith('agent') ? GEN_AI_AGENT_NAME : []) ??
      pair(attributes, GEN_AI_OPERATION_NAME, GEN_AI_REQUEST_MODEL) ??
      pair(attributes, GEN_AI_OPERATION_NAME, GEN_AI_TOOL_NAME)
    );
  }
  if (op.startsWith('queue')) {
    return (
      pair(attributes, MESSAGING_OPERATION_TYPE, MESSAGING_DESTINATION_NAME) ??
      pair(attributes, MESSAGING_OPERATION_NAME, MESSAGING_DESTINATION_NAME)
    );
  }
  return undefined;
}

function httpName(op: string, attributes: ReadableAttributes): string | undefined {
  return (
    pair(attributes, HTTP_REQUEST_METHOD, HTTP_ROUTE) ??
    pair(attributes, HTTP_REQUEST_METHOD, URL_TEMPLATE) ??
    (op === 'http.client' ? pair(attributes, HTTP_REQUEST_METHOD, SERVER_ADDRESS) : undefined)
  );
}

function pair(
  attributes: ReadableAttributes,
  first: readonly string[],
  second: readonly string[],
  orElse: readonly string[] = [],
): string | undefined {
  const left = readText(attributes, first);
  if (left === undefined) return undefined;
  const right = readText(attributes, second) ?? readText(attributes, orElse);
  return right === undefined ? undefined : `${left} ${right}`;
}
