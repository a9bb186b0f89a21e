import { asCount, field } from '../events/read-json.ts';
import type { EnvelopeItem } from './parse-envelope.ts';

/** Sentry's data category per item type (getsentry/relay relay-server/src/envelope/item.rs, quantities). */
const CATEGORIES: ReadonlyMap<string, string> = new Map([
  ['event', 'error'],
  ['unreal_report', 'error'],
  ['transaction', 'transaction'],
  ['security', 'security'],
  ['raw_security', 'security'],
  ['attachment', 'attachment'],
  ['session', 'session'],
  ['sessions', 'session'],
  ['log', 'log_item'],
  ['trace_metric', 'trace_metric'],
  ['span', 'span'],
  ['user_report', 'feedback'],
  ['feedback', 'feedback'],
  ['profile', 'profile'],
  ['profile_chunk', 'profile_chunk'],
  ['replay_event', 'replay'],
  ['replay_recording', 'replay'],
  ['replay_video', 'replay'],
  ['check_in', 'monitor'],
]);

const UI_PLATFORMS: ReadonlySet<unknown> = new Set(['javascript', 'cocoa', 'android']);

/** Null for what is never limited or counted: client reports, form data, unknown types. */
export function categoryOf(item: EnvelopeItem): string | null {
  if (item.type === 'profile_chunk' && UI_PLATFORMS.has(field(item.headers, 'platform'))) {
    return 'profile_chunk_ui';
  }
  return CATEGORIES.get(item.type) ?? null;
}

/** Attachments count by bytes, containers by what they say to hold. */
export function quantityOf(item: EnvelopeItem): number {
  if (item.type === 'attachment') return Math.max(1, item.bytes.length);
  return Math.max(1, asCount(field(item.headers, 'item_count')));
}

/** Items that make an event, or belong to one: their envelope gets an event id when it has none. */
export function requiresEvent(item: EnvelopeItem): boolean {
  return EVENT_ITEMS.has(item.type);
}

const EVENT_ITEMS: ReadonlySet<string> = new Set([
  'event',
  'transaction',
  'security',
  'raw_security',
  'unreal_report',
  'feedback',
  'attachment',
  'form_data',
  'user_report',
  'profile',
  'replay_event',
  'replay_recording',
  'replay_video',
]);
