import { createRequire } from 'node:module';
import type { Attributes, Context, TracerProvider } from '@opentelemetry/api';
import { findOracle } from './oracle.ts';
import type { Oracle } from './oracle.ts';

/** The OpenTelemetry SDKs that the bridge reads, oldest first. */
export const GENERATIONS = [1, 2, 3] as const;
export type Generation = (typeof GENERATIONS)[number];

/** A logger provider of any generation. */
export interface LoggerProvider {
  getLogger(name: string, version?: string): { emit(record: object): void };
  forceFlush(): Promise<void>;
  shutdown(): Promise<void>;
}

/** A meter provider of any generation. */
export interface MeterProvider {
  getMeter(name: string, version?: string): Meter;
  forceFlush(): Promise<void>;
  shutdown(): Promise<void>;
}

/** As much of a meter as tests use. */
export interface Meter {
  createCounter(name: string, options?: object): { add(value: number, to?: Attributes): void };
  createUpDownCounter(name: string): { add(value: number, to?: Attributes): void };
  createGauge(name: string, options?: object): { record(value: number, to?: Attributes): void };
  createHistogram(name: string, options?: object): { record(value: number, to?: Attributes): void };
}

/** A generation of the SDK, loaded from where it is installed, with the API of its own. */
export interface OtelSdk {
  readonly oracle: Oracle;
  /** The trace API of the generation's own copy. */
  readonly ROOT_CONTEXT: Context;
  withSpan(context: Context, traceId: string, spanId: string): Context;
  /** Attributes that are promises are detected later. */
  createTracerProvider(
    resource: Readonly<Record<string, unknown>>,
    spanProcessors: readonly object[],
    sampler?: object,
    idGenerator?: object,
  ): TracerProvider;
  createLoggerProvider(resource: Attributes, exporter: object): LoggerProvider;
  createMeterProvider(resource: Attributes, exporter: object): MeterProvider;
}

type Constructor<Made> = new (options?: unknown, more?: unknown) => Made;

/** Finds out whether a generation is installed, without loading it. */
export const oracleOf = (generation: Generation): Oracle => findOracle(`otel-${generation}`);

/** Loads a generation. */
export function loadOtel(generation: Generation): OtelSdk {
  const oracle = oracleOf(generation);
  const require = createRequire(`${oracle.directory}/package.json`);
  const load = (name: string): Record<string, never> => require(`@opentelemetry/${name}`);
  const api = load('api');
  const trace = load(generation === 3 ? 'sdk-trace' : 'sdk-trace-base');
  const logs = load('sdk-logs');
  const metrics = load('sdk-metrics');
  const resources: Record<string, unknown> = load('resources');

  function resourceOf(attributes: Readonly<Record<string, unknown>>): unknown {
    const from = resources['resourceFromAttributes'] as (attributes: object) => object;
    if (generation !== 1) return from(attributes);
    const entries = Object.entries(attributes);
    const known = entries.filter(([, value]) => !(value instanceof Promise));
    const detected = entries.filter(([, value]) => value instanceof Promise);
    const Resource = resources['Resource'] as Constructor<object>;
    if (detected.length === 0) return new Resource(attributes);
    const later = Promise.all(detected.map(async ([key, value]) => [key, await value] as const));
    return new Resource(
      Object.fromEntries(known),
      later.then((found) => Object.fromEntries(found)),
    );
  }

  return {
    oracle,
    ROOT_CONTEXT: api['ROOT_CONTEXT'] as unknown as Context,
    withSpan(context, traceId, spanId) {
      const { setSpanContext } = api['trace'] as unknown as {
        setSpanContext(context: Context, of: object): Context;
      };
      return setSpanContext(context, { traceId, spanId, traceFlags: 1 });
    },
    createTracerProvider(resource, spanProcessors, sampler, idGenerator) {
      const name = generation === 3 ? 'TracerProvider' : 'BasicTracerProvider';
      const Provider = trace[name] as unknown as Constructor<TracerProvider>;
      return new Provider({
        resource: resourceOf(resource),
        spanProcessors: [...spanProcessors],
        ...(sampler && { sampler }),
        ...(idGenerator && { idGenerator }),
      });
    },
    createLoggerProvider(resource, exporter) {
      const Processor = logs['SimpleLogRecordProcessor'] as unknown as Constructor<object>;
      const processor = new Processor(generation === 1 ? exporter : { exporter });
      const Provider = logs['LoggerProvider'] as unknown as Constructor<
        LoggerProvider & { addLogRecordProcessor?(added: object): void }
      >;
      const provider = new Provider({ resource: resourceOf(resource), processors: [processor] });
      if (generation === 1) provider.addLogRecordProcessor?.(processor);
      return provider;
    },
    createMeterProvider(resource, exporter) {
      const Reader = metrics['PeriodicExportingMetricReader'] as unknown as Constructor<object>;
      const Provider = metrics['MeterProvider'] as unknown as Constructor<MeterProvider>;
      const reader = new Reader({ exporter, exportIntervalMillis: 3_600_000 });
      return new Provider({ resource: resourceOf(resource), readers: [reader] });
    },
  };
}
