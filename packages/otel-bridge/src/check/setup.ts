import type { Diagnostic } from '../options/diagnostic.ts';
import type { OtelReadableSpan } from '../otel-types/span.ts';

/** What is looked at; everything that is missing is taken from what is registered. */
export interface OtelSetup {
  /** The provider that the application made. Default: the one that is registered. */
  provider?: object | undefined;
  /** The client of the Sentry SDK, which `Sentry.init()` returns. */
  sdkClient?: object | undefined;
  /** The address of an OTLP exporter for Sentry. */
  url?: string | undefined;
  /** The headers of that exporter. */
  headers?: Readonly<Record<string, unknown>> | undefined;
  /** Finished spans of a moment of work, in which doubled ones are searched. */
  spans?: readonly OtelReadableSpan[] | undefined;
}

/** What the checks see: the setup, and what is registered with the API. */
export interface Observed {
  readonly setup: OtelSetup;
  /** The provider that the application made, else the registered one. */
  readonly provider: object | undefined;
  /** The provider that instrumentation reaches through the API of this package. */
  readonly registered: object | undefined;
  /** What the process has registered, by whichever copy of the API. */
  readonly globals: Readonly<Record<string, unknown>>;
}

/** One check; it never throws on values that it does not know. */
export type Check = (observed: Observed) => readonly Diagnostic[];
