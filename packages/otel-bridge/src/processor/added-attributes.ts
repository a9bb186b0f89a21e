import { propagation, type Context } from '@opentelemetry/api';
import { getCombinedScopeData, getCurrentScope, getIsolationScope } from '@sentry/core';
import type { ExportOptions } from '../options/options.ts';
import type { Track } from '../segment/track.ts';

/** Reads what the allow-lists name from the context in which a span begins. */
export type AddedOf = (context: Context) => Track['added'];

const TAG = 'tag.';
const USER: Readonly<Record<string, 'email' | 'id' | 'ip_address' | 'username'>> = {
  'user.id': 'id',
  'user.email': 'email',
  'user.ip_address': 'ip_address',
  'user.name': 'username',
};

/**
 * Attributes from OpenTelemetry's baggage and from Sentry's scopes: only those that are named, since both hold what must
 * not be in a span by accident. Scopes are read when the span ends, because a user is known only during a request.
 */
export function createAdded({ baggageKeys = [], scopeKeys = [] }: ExportOptions): AddedOf {
  if (baggageKeys.length === 0 && scopeKeys.length === 0) return () => undefined;
  return (context) => {
    const fromBaggage = readBaggage(context, baggageKeys);
    if (scopeKeys.length === 0) return () => fromBaggage;
    const scope = getCurrentScope();
    const isolationScope = getIsolationScope();
    return () => {
      const { user, tags } = getCombinedScopeData(isolationScope, scope);
      const added: Record<string, unknown> = { ...fromBaggage };
      for (const key of scopeKeys) {
        const field = USER[key];
        if (field) added[key] = user[field];
        else if (key.startsWith(TAG)) added[key.slice(TAG.length)] = tags[key.slice(TAG.length)];
      }
      return added;
    };
  };
}

function readBaggage(context: Context, keys: readonly string[]): Record<string, unknown> {
  const baggage = propagation.getBaggage(context);
  const found: Record<string, unknown> = {};
  for (const key of keys) {
    const entry = baggage?.getEntry(key);
    if (entry) found[key] = entry.value;
  }
  return found;
}
