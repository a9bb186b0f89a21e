import type { SentryAttribute } from './span-v2.ts';

/**
 * A value with its type. What has no type in Sentry becomes JSON text: arrays too, as in getsentry/relay
 * relay-spans/src/otel_to_sentry_v2.rs, because Sentry cannot search them. Undefined where there is no value.
 */
export function toAttribute(value: unknown): SentryAttribute | undefined {
  switch (typeof value) {
    case 'string':
      return { type: 'string', value };
    case 'boolean':
      return { type: 'boolean', value };
    case 'number':
      if (Number.isSafeInteger(value)) return { type: 'integer', value };
      return Number.isFinite(value)
        ? { type: 'double', value }
        : { type: 'string', value: String(value) };
    case 'bigint':
      return Number.isSafeInteger(Number(value))
        ? { type: 'integer', value: Number(value) }
        : { type: 'string', value: String(value) };
    case 'object':
      return value === null ? undefined : { type: 'string', value: toJson(value) };
    default:
      return undefined;
  }
}

function toJson(value: object): string {
  try {
    return JSON.stringify(value, plain) ?? '';
  } catch {
    return '[a value that refers to itself]';
  }
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Uint8Array ? Array.from(value) : value;
}
