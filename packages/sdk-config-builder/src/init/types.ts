import type { Environment } from '../config/resolve.ts';
import type { OnDiagnostic } from '../diagnostics/diagnostic.ts';
import type { DataCollectionOptions } from '../scrub/fence/data-collection.ts';
import type { SdkBreadcrumb, SdkEvent, SdkHint, SdkIntegrationLike } from './sdk-shapes.ts';

/** What an SDK hands to `tracesSampler`; the shape tells the major. `@sentry-kit/sampling` makes such functions. */
export interface SamplingContext {
  /** The name of the root span. */
  readonly name?: string | undefined;
  /** Its attributes when it starts. */
  readonly attributes?: Readonly<Record<string, unknown>> | undefined;
  /** Only in SDK 7 and 8. */
  readonly transactionContext?:
    | { readonly name: string; readonly op?: string | undefined }
    | undefined;
  /** The decision of a parent in another process. */
  readonly parentSampled?: boolean | undefined;
  /** Its rate, where it came along: SDK 9 to 11. */
  readonly parentSampleRate?: number | undefined;
  /** Gives the parent's rate where there is one, else the given rate. */
  inheritOrSampleWith?(fallbackRate: number): number;
}

/** What a plain description cannot say: functions of the service, and what surrounds it. */
export interface InitHooks {
  /** Decides which traces are kept; needed where `traces` is a policy. */
  readonly tracesSampler?: ((context: SamplingContext) => number) | undefined;
  /** Sees each error before it is scrubbed. Null drops it; so does a hook that throws. */
  beforeSend?(event: SdkEvent, hint: SdkHint): SdkEvent | PromiseLike<SdkEvent | null> | null;
  /** Sees each transaction before it is scrubbed: SDK 7.18 to 10, later only where spans are sent with their root. */
  beforeSendTransaction?(
    event: SdkEvent,
    hint: SdkHint,
  ): SdkEvent | PromiseLike<SdkEvent | null> | null;
  /** Sees each span before it is scrubbed, in the shape of the SDK's major and lifecycle; SDK 8.2 to 11. */
  beforeSendSpan?(span: object): object | null;
  /** Sees each log before it is scrubbed; SDK 9.10 to 11. */
  beforeSendLog?(log: object): object | null;
  /** Sees each metric before it is scrubbed; SDK 10.24 to 11. */
  beforeSendMetric?(metric: object): object | null;
  /** Sees each breadcrumb. */
  beforeBreadcrumb?(breadcrumb: SdkBreadcrumb, hint?: object): SdkBreadcrumb | null;
  /** Integrations that the SDK does not have by default, such as `replayIntegration()`. */
  readonly integrations?: readonly SdkIntegrationLike[] | undefined;
  /** The variables that values come from: `process.env`. Default: none. */
  readonly environment?: Environment | undefined;
  /** Receives what cannot be done as described. Default: `console.warn`, once for each code and place. */
  readonly onDiagnostic?: OnDiagnostic | undefined;
}

/** A hook that gives back what it was given, or null. Being generic, it fits the types of every major. */
export type PassingHook = <Item>(item: Item, hint?: unknown) => Item | null;

/** Options that fit `init` of every SDK and release; which of them are there depends on the target. */
export interface InitOptions {
  /** Errors only from scripts at these addresses. */
  allowUrls?: (string | RegExp)[];
  /** Whether messages carry a stack. */
  attachStacktrace?: boolean;
  /** Whether sessions are sent; SDK 7 and 8. */
  autoSessionTracking?: boolean;
  /** Sees each breadcrumb. */
  beforeBreadcrumb?: PassingHook;
  /** Sees each error. */
  beforeSend?: <Item>(item: Item, hint?: unknown) => Item | PromiseLike<Item | null> | null;
  /** Sees each log. */
  beforeSendLog?: PassingHook;
  /** Sees each metric. */
  beforeSendMetric?: PassingHook;
  /** Sees each span. */
  beforeSendSpan?: <Item>(item: Item) => Item;
  /** Sees each transaction. */
  beforeSendTransaction?: <Item>(
    item: Item,
    hint?: unknown,
  ) => Item | PromiseLike<Item | null> | null;
  /** What the SDK collects by itself; from 10.54.0 on. */
  dataCollection?: DataCollectionOptions;
  /** Whether the SDK writes to the console what it does. */
  debug?: boolean;
  /** No errors from scripts at these addresses. */
  denyUrls?: (string | RegExp)[];
  /** Tells builds of one release apart. */
  dist?: string;
  /** Where to send. */
  dsn?: string;
  /** Whether logs are sent; 9.41 to 10. */
  enableLogs?: boolean;
  /** Whether metrics are sent; 10.24 to 10. */
  enableMetrics?: boolean;
  /** Whether anything is sent. */
  enabled?: boolean;
  /** Where the service runs. */
  environment?: string;
  /** Options that were not settled in that release. */
  _experiments?: { enableLogs?: boolean; beforeSendLog?: PassingHook };
  /** Errors that are not sent. */
  ignoreErrors?: (string | RegExp)[];
  /** Spans that are not sent. */
  ignoreSpans?: (string | RegExp)[];
  /** Transactions that are not sent. */
  ignoreTransactions?: (string | RegExp)[];
  /** Whether frames carry their local variables. */
  includeLocalVariables?: boolean;
  /** What every event carries. */
  initialScope?: { tags: Record<string, string> };
  /** Chooses among the SDK's own integrations and adds others. */
  integrations?: <Item extends SdkIntegrationLike>(defaults: Item[]) => Item[];
  /** Breadcrumbs of an event. */
  maxBreadcrumbs?: number;
  /** Characters of a text. */
  maxValueLength?: number;
  /** The organization's number. */
  orgId?: `${number}`;
  /** Whether a profile runs beside each trace. */
  profileLifecycle?: 'manual' | 'trace';
  /** The share of sessions that is profiled. */
  profileSessionSampleRate?: number;
  /** The share of kept traces that is profiled; SDK 7 to 10. */
  profilesSampleRate?: number;
  /** Whether `traceparent` goes along. */
  propagateTraceparent?: boolean;
  /** The version of the service. */
  release?: string;
  /** Of the other sessions, the share that is sent once an error occurs. */
  replaysOnErrorSampleRate?: number;
  /** The share of sessions recorded from their start. */
  replaysSessionSampleRate?: number;
  /** The share of errors that is sent. */
  sampleRate?: number;
  /** Whether personal data is collected; below 10.54.0. */
  sendDefaultPii?: boolean;
  /** The name of the machine. */
  serverName?: string;
  /** Whether a trace of another organization starts a new trace here. */
  strictTraceContinuation?: boolean;
  /** Whether spans are sent one by one. */
  traceLifecycle?: 'static' | 'stream';
  /** Addresses that get the trace headers. */
  tracePropagationTargets?: (string | RegExp)[];
  /** The share of traces that is sent. */
  tracesSampleRate?: number;
  /** Decides which traces are kept. */
  tracesSampler?: (context: SamplingContext) => number;
  /** How envelopes are sent. */
  transportOptions?: { proxy?: string; headers?: Record<string, string> };
  /** An address of your own that passes envelopes on. */
  tunnel?: string;
}
