import type { Diagnostic } from '../options/diagnostic.ts';
import { readDsn } from './read-dsn.ts';

/** What an OTLP/HTTP exporter takes. */
export interface OtlpOptions {
  /** The whole address of one signal. */
  readonly url: string;
  /** The headers that let it in. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Why a signal cannot be sent; it fits no exporter's options. */
export interface OtlpRefusal extends Diagnostic {
  /** Metrics are what Sentry refuses. */
  readonly code: 'otel-bridge/otlp-metrics';
}

/** A signal that Sentry takes by OTLP. */
export type OtlpSignal = 'logs' | 'traces';

/** Sentry has no address for OTLP metrics (getsentry/sentry-docs docs/concepts/otlp). */
export const METRICS_REFUSAL: OtlpRefusal = {
  code: 'otel-bridge/otlp-metrics',
  severity: 'error',
  path: ['metrics'],
  message: 'Sentry takes no metrics by OTLP: its ingestion has addresses for traces and logs only.',
  hint: 'Use createSentryMetricExporter of @sentry-kit/otel-bridge/metrics, which sends counters and gauges as Sentry metrics.',
  reference: 'https://docs.sentry.io/concepts/otlp/',
};

/**
 * Options for OTLP/HTTP exporters that send to Sentry. Keeps protocol, port and path prefix of the DSN, so that regions
 * and self-hosted installations work (getsentry/relay relay-server/src/endpoints/integrations/otlp.rs).
 *
 * @throws OtelBridgeError when the DSN is not one.
 */
export function createOtlpOptions(dsn: string): {
  readonly traces: OtlpOptions;
  readonly logs: OtlpOptions;
  readonly metrics: OtlpRefusal;
} {
  const { base, publicKey, projectId } = readDsn(dsn);
  const of = (signal: OtlpSignal): OtlpOptions => ({
    url: `${base}/api/${projectId}/integration/otlp/v1/${signal}/`,
    headers: { [AUTH_HEADER]: `sentry sentry_key=${publicKey}` },
  });
  return { traces: of('traces'), logs: of('logs'), metrics: METRICS_REFUSAL };
}

/** The header that carries the key. */
export const AUTH_HEADER = 'x-sentry-auth';
