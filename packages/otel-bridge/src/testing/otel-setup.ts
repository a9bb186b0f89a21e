import { createRequire } from 'node:module';
import { context, propagation, trace, type TextMapPropagator } from '@opentelemetry/api';
import type * as OtelApi from '@opentelemetry/api';
import { ServerRuntimeClient } from '@sentry/core/server';
import { findOracle } from './oracle.ts';

type Api = typeof OtelApi;
type Provider = Parameters<typeof trace.setGlobalTracerProvider>[0];

/** A generation of OpenTelemetry's SDK. */
export type Generation = 'otel-1' | 'otel-2' | 'otel-3';

export const generations = (['otel-1', 'otel-2', 'otel-3'] as const).map(findOracle);

/** A module of a generation, of the type that the caller knows it to have. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a module that is found at run time has no other type
export function load<Module>(generation: Generation, name: string): Module {
  return createRequire(`${findOracle(generation).directory}/package.json`)(name) as Module;
}

/** A provider of a generation. */
export function createProvider(generation: Generation, options: object): Provider {
  type Sdk = Readonly<Record<string, new (options: object) => Provider>>;
  const isThird = generation === 'otel-3';
  const sdk = load<Sdk>(generation, `@opentelemetry/sdk-trace${isThird ? '' : '-base'}`);
  const Constructor = sdk[isThird ? 'TracerProvider' : 'BasicTracerProvider'];
  if (!Constructor) throw new Error(`${generation} has no provider.`);
  return new Constructor(options);
}

/** A batch processor of a generation around an exporter. */
export function createBatch(generation: Generation, exporter: object): object {
  type Sdk = { BatchSpanProcessor: new (exporter: object) => object };
  const isThird = generation === 'otel-3';
  const sdk = load<Sdk>(generation, `@opentelemetry/sdk-trace${isThird ? '' : '-base'}`);
  return new sdk.BatchSpanProcessor(isThird ? { exporter } : exporter);
}

/** Registers a provider, a context manager and propagators by the generation's own copy of the API. */
export function setGlobals(
  generation: Generation,
  provider: Provider | undefined,
  options: { readonly propagator?: TextMapPropagator; readonly hasContextManager?: boolean } = {},
): void {
  const api = load<Api>(generation, '@opentelemetry/api');
  type Hooks = {
    AsyncLocalStorageContextManager: new () => Parameters<
      Api['context']['setGlobalContextManager']
    >[0];
  };
  if (provider) api.trace.setGlobalTracerProvider(provider);
  if (options.propagator) api.propagation.setGlobalPropagator(options.propagator);
  if (options.hasContextManager === false) return;
  const hooks = load<Hooks>(generation, '@opentelemetry/context-async-hooks');
  api.context.setGlobalContextManager(new hooks.AsyncLocalStorageContextManager().enable());
}

/** Takes back all that was registered. */
export function unregister(): void {
  for (const api of [{ trace, context, propagation }, load<Api>('otel-3', '@opentelemetry/api')]) {
    api.trace.disable();
    api.context.disable();
    api.propagation.disable();
  }
  Reflect.deleteProperty(globalThis, Symbol.for('opentelemetry.js.api.1'));
}

/** A client of a Sentry SDK. */
export function createClient(options: object = {}): ServerRuntimeClient {
  const client = new ServerRuntimeClient({
    dsn: 'https://public@o1.ingest.example.invalid/1',
    integrations: [],
    stackParser: () => [],
    transport: () => ({ send: () => Promise.resolve({}), flush: () => Promise.resolve(true) }),
    ...options,
  });
  client.init();
  return client;
}
