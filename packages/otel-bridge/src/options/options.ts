import type { Client, ClientOptions, Envelope, StreamedSpanJSON } from '@sentry/core';
import type { OtelResource } from '../otel-types/span.ts';
import type { Clock } from './clock.ts';
import type { Diagnostic } from './diagnostic.ts';

/** A cleaning function, such as `createScrubber` of `@sentry-kit/sdk-config-builder/runtime`; null means: do not send. */
export type Scrub = <Value>(value: Value) => Value | null;

/** An integration of the Sentry SDK that the bridge can run without a full client. */
export interface SdkIntegration {
  /** Its name. */
  readonly name: string;
  /** Called once. */
  setupOnce?(): void;
  /** Called with the client that the integration observes. */
  setup?(sdkClient: object): void;
}

/** What a `tracesSampler` is told of a span that is about to start. */
export type OtelSamplingContext = {
  /** The span's name. */
  name: string;
  /** The attributes that the span starts with. */
  attributes: Record<string, unknown>;
  /** The decision of the caller; undefined when there is no caller or it deferred the decision. */
  parentSampled: boolean | undefined;
  /** The rate by which the caller decided. */
  parentSampleRate: number | undefined;
  /** The caller's rate, or the given one where the caller has not decided. */
  inheritOrSampleWith: (fallbackRate: number) => number;
};

/** Where telemetry goes: one of `dsn` and `sdkClient`. */
export interface DestinationOptions {
  /** A DSN: the bridge sends by itself, with `fetch`. */
  dsn?: string | undefined;
  /** A client of a Sentry SDK 11: the bridge sends through its transport, its hooks hold. */
  sdkClient?: Client | undefined;
  /** The DSN for a resource; undefined takes the default. Only with `dsn`. */
  route?: ((resource: OtelResource['attributes']) => string | undefined) | undefined;
  /** Release where the resource has no `service.version`. Default: the client's. */
  release?: string | undefined;
  /** Environment where the resource has no `deployment.environment.name`. Default: the client's. */
  environment?: string | undefined;
  /** The organization's id, where the DSN's host does not have it. */
  orgId?: string | number | undefined;
  /** The function that sends. Default: the global `fetch`. Only with `dsn`. */
  fetch?: typeof globalThis.fetch | undefined;
  /** The time. Default: the real one. */
  clock?: Clock | undefined;
  /** Hears of what went wrong; default: one console warning per code. */
  onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
}

/** What is kept. */
export interface SamplingOptions {
  /** Decides by span; wins over `tracesSampleRate`. */
  tracesSampler?: ((context: OtelSamplingContext) => number | boolean) | undefined;
  /** The share of traces to keep, from 0 to 1. Without both nothing is recorded, and the caller's decision goes on. */
  tracesSampleRate?: number | undefined;
}

/** What crosses the wire between services. */
export interface PropagationOptions {
  /** URLs that get headers: a string is a part of the URL. Default: every URL. */
  tracePropagationTargets?: readonly (string | RegExp)[] | undefined;
  /** Write `traceparent` beside `sentry-trace`. Default: false. */
  propagateTraceparent?: boolean | undefined;
  /** Start a new trace when only one side has an organization id. Default: false. */
  strictTraceContinuation?: boolean | undefined;
}

/** What happens to spans on their way. */
export interface ExportOptions {
  /** Cleans every span, event and log before it is sent; null drops it, counted. */
  scrub?: Scrub | undefined;
  /** Changes a span, its attributes without types, before it is sent; null drops it, counted. Default: the client's. */
  beforeSendSpan?: ((span: StreamedSpanJSON) => StreamedSpanJSON | null) | undefined;
  /** Spans to drop by name, op or attributes, counted. Default: the client's. */
  ignoreSpans?: ClientOptions['ignoreSpans'];
  /** Sees every envelope before it is sent. */
  beforeEnvelope?: ((envelope: Envelope) => void) | undefined;
  /** Integrations that observe envelopes, such as sampling budgets. Only with `dsn`; a client has its own. */
  integrations?: readonly SdkIntegration[] | undefined;
  /** Send recorded exceptions as error events linked to their span. Default: false. */
  captureExceptions?: boolean | undefined;
  /** Send other span events as logs. Default: false. */
  captureEvents?: boolean | undefined;
  /** Keys of the OpenTelemetry baggage that become span attributes. Default: none. */
  baggageKeys?: readonly string[] | undefined;
  /** Parts of Sentry's user and tags that become span attributes: `user.id`, `user.email`, `tag.<name>`. Default: none. */
  scopeKeys?: readonly string[] | undefined;
  /** `stream` sends spans, `static` sends transactions for self-hosted below 26.4.2. Default: `stream`. */
  traceLifecycle?: 'stream' | 'static' | undefined;
  /** The names of ops: of Sentry's SDK 11, or those before it. Default: `current`. */
  opNames?: 'current' | 'legacy' | undefined;
  /** How many bytes may wait before spans are dropped, counted. Default: 16 MiB. */
  maxQueueInBytes?: number | undefined;
  /** How long spans wait for others of their trace. Default: 1000. */
  delayInMs?: number | undefined;
  /** How long `forceFlush` and `shutdown` may take. Default: 10000. */
  flushTimeoutInMs?: number | undefined;
  /** Keeps an edge function alive while something is sent, such as `context.waitUntil`. */
  waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}

/** Everything that the bridge can be told. */
export interface SentryOtelOptions
  extends DestinationOptions, SamplingOptions, PropagationOptions, ExportOptions {}
