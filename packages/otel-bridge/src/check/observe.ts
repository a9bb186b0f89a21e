import { trace } from '@opentelemetry/api';
import type { Observed, OtelSetup } from './setup.ts';

// open-telemetry/opentelemetry-js api/src/internal/global-utils.ts
const GLOBALS = Symbol.for('opentelemetry.js.api.1');

/** Looks at what is registered, without changing it. */
export function observe(setup: OtelSetup): Observed {
  const registered = delegateOf(trace.getTracerProvider());
  const globals: unknown = Reflect.get(globalThis, GLOBALS);
  return {
    setup,
    registered,
    provider: setup.provider ?? registered,
    globals: isRecord(globals) ? globals : {},
  };
}

/** The provider behind the API's proxy; undefined while there is none. */
function delegateOf(provider: unknown): object | undefined {
  if (!isRecord(provider)) return undefined;
  const delegate =
    typeof provider['getDelegate'] === 'function' ? provider['getDelegate']() : provider;
  if (typeof delegate !== 'object' || delegate === null) return undefined;
  return nameOf(delegate) === 'NoopTracerProvider' ? undefined : delegate;
}

/** The name of an object's class, as far as it has not been minified. */
export function nameOf(value: object): string {
  const { constructor } = value;
  return typeof constructor === 'function' ? constructor.name : '';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
