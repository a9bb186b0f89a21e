import { exceptionsOf, isRecord, listAt, valueAt } from '../../search/payload.ts';
import type { StoredEvent } from '../../store/model.ts';
import { serializeRequest } from './serialize-request.ts';
import { hasSystemFrames, serializeStacktrace } from './serialize-frames.ts';

type Json = Readonly<Record<string, unknown>>;

interface Entry {
  readonly type: string;
  readonly data: unknown;
}

/** The parts of an event that have a shape of their own, in the order in which Sentry gives them. */
export function serializeEntries(event: StoredEvent): readonly Entry[] {
  const { payload, platform } = event;
  const entries: Entry[] = [];
  const add = (type: string, data: unknown): void => {
    if (data !== null) entries.push({ type, data });
  };
  add('message', serializeMessage(payload['logentry'], event.message));
  add('exception', serializeExceptions(event));
  add('stacktrace', serializeStacktrace(payload['stacktrace'], platform));
  add('threads', serializeThreads(event));
  add('breadcrumbs', serializeBreadcrumbs(payload));
  add('request', serializeRequest(payload['request']));
  add('csp', isRecord(payload['csp']) ? payload['csp'] : null);
  add('debugmeta', isRecord(payload['debug_meta']) ? payload['debug_meta'] : null);
  if (event.type === 'transaction') add('spans', listAt(payload, 'spans'));
  return entries;
}

function serializeMessage(logEntry: unknown, formatted: string): unknown {
  if (formatted === '') return null;
  const message = valueAt(logEntry, 'message');
  const parameters = valueAt(logEntry, 'params');
  return {
    formatted,
    ...(typeof message === 'string' && message !== formatted ? { message } : {}),
    ...(parameters === undefined ? {} : { params: parameters }),
  };
}

function serializeExceptions(event: StoredEvent): unknown {
  const values = exceptionsOf(event);
  if (values.length === 0) return null;
  return {
    values: values.map((exception) => serializeException(exception, event.platform)),
    hasSystemFrames: values.some((exception) =>
      hasSystemFrames(listAt(exception, 'stacktrace', 'frames')),
    ),
    excOmitted: null,
  };
}

function serializeException(exception: Json, platform: string): unknown {
  return {
    type: exception['type'] ?? null,
    value: exception['value'] ?? null,
    mechanism: exception['mechanism'] ?? null,
    threadId: exception['thread_id'] ?? null,
    module: exception['module'] ?? null,
    stacktrace: serializeStacktrace(exception['stacktrace'], platform),
    rawStacktrace: serializeStacktrace(exception['raw_stacktrace'], platform),
  };
}

function serializeThreads(event: StoredEvent): unknown {
  const values = listAt(event.payload, 'threads');
  if (values.length === 0) return null;
  return {
    values: values.map((thread) => ({
      id: thread['id'] ?? null,
      current: thread['current'] === true,
      crashed: thread['crashed'] === true,
      name: thread['name'] ?? null,
      state: thread['state'] ?? null,
      stacktrace: serializeStacktrace(thread['stacktrace'], event.platform),
      rawStacktrace: serializeStacktrace(thread['raw_stacktrace'], event.platform),
    })),
  };
}

function serializeBreadcrumbs(payload: Json): unknown {
  const values = listAt(payload, 'breadcrumbs');
  if (values.length === 0) return null;
  return {
    values: values.map((breadcrumb) => ({
      type: breadcrumb['type'] ?? 'default',
      timestamp: breadcrumbTime(breadcrumb['timestamp']),
      level: breadcrumb['level'] ?? 'info',
      message: breadcrumb['message'] ?? null,
      category: breadcrumb['category'] ?? null,
      data: breadcrumb['data'] ?? null,
      event_id: breadcrumb['event_id'] ?? null,
    })),
  };
}

function breadcrumbTime(value: unknown): string | null {
  const at =
    typeof value === 'number' ? value * 1000 : typeof value === 'string' ? Date.parse(value) : NaN;
  // The outermost moment that a Date can hold; beyond it toISOString throws.
  return Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : null;
}
