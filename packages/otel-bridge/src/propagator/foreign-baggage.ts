import {
  baggageEntryMetadataFromString,
  propagation,
  type BaggageEntry,
  type Context,
} from '@opentelemetry/api';
import { MAX_MEMBERS } from './join-baggage.ts';
import { readBaggageMembers, writeBaggageMember, type BaggageMember } from './baggage-members.ts';

/** What Sentry's members of `baggage` begin with. */
export const SENTRY_PREFIX = 'sentry-';

// The bytes of what was received, as long as the application leaves the entry alone.
const received = new WeakMap<BaggageEntry, string>();

/** A context whose OpenTelemetry baggage has the given members, and none of Sentry's. */
export function withForeignBaggage(context: Context, members: readonly BaggageMember[]): Context {
  const known = propagation.getBaggage(context)?.getAllEntries() ?? [];
  const entries = new Map(known.filter(([key]) => !key.startsWith(SENTRY_PREFIX)));
  for (const { key, value, properties, text } of members) {
    const metadata =
      properties === undefined ? {} : { metadata: baggageEntryMetadataFromString(properties) };
    const entry: BaggageEntry = { value, ...metadata };
    received.set(entry, text);
    entries.set(key, entry);
    if (entries.size >= MAX_MEMBERS) break;
  }
  return propagation.setBaggage(context, propagation.createBaggage(Object.fromEntries(entries)));
}

/** The members to send on, by key: those that the carrier has already, and those of the context. */
export function foreignMembers(context: Context, carrier: unknown): Map<string, string> {
  const members = new Map<string, string>();
  for (const { key, text } of readBaggageMembers(headerIn(carrier))) {
    if (!key.startsWith(SENTRY_PREFIX)) members.set(key, text);
  }
  for (const [key, entry] of propagation.getBaggage(context)?.getAllEntries() ?? []) {
    if (key.startsWith(SENTRY_PREFIX)) continue;
    const text =
      received.get(entry) ?? writeBaggageMember(key, entry.value, entry.metadata?.toString());
    if (text !== undefined) members.set(key, text);
  }
  return members;
}

/** The `baggage` that a carrier already has, where it can be asked: `Headers`, a `Map`, or a plain object. */
function headerIn(carrier: unknown): string {
  if (typeof carrier !== 'object' || carrier === null) return '';
  const header: unknown =
    'get' in carrier && typeof carrier.get === 'function'
      ? carrier.get('baggage')
      : 'baggage' in carrier
        ? carrier.baggage
        : '';
  return Array.isArray(header) ? header.join(',') : typeof header === 'string' ? header : '';
}
