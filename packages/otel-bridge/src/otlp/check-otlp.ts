import type { Diagnostic } from '../options/diagnostic.ts';
import { AUTH_HEADER, METRICS_REFUSAL } from './create-otlp-options.ts';

/** Options of an exporter as they are found; nothing is certain about them. */
export interface FoundOtlpOptions {
  /** The address of a signal, or of a collector. */
  readonly url?: string | undefined;
  /** The headers of each request. */
  readonly headers?: Readonly<Record<string, unknown>> | undefined;
}

// Sentry's ingestion lives below /api/<project>/; anything else is a collector.
const PROJECT_PATH = /\/api\/[^/]+\/([^?#]*)/;
const HOST = /^https?:\/\/(?:[^@/]*@)?([^/:]+)/i;
const API_HOST = /^(?:www\.|us\.|de\.)?sentry\.io$/i;
const AUTH = /^sentry .*\bsentry_key=\w+/i;
const REFERENCE = 'https://docs.sentry.io/concepts/otlp/';

/** True for an address of Sentry's ingestion, or one that is meant to be. */
export function isSentryUrl(url: string): boolean {
  return PROJECT_PATH.test(url) || API_HOST.test(HOST.exec(url)?.[1] ?? '');
}

/** What is wrong with options of an OTLP exporter. Never throws. */
export function checkOtlp({ url = '', headers = {} }: FoundOtlpOptions): readonly Diagnostic[] {
  const names = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const auth = names.get(AUTH_HEADER);
  const diagnostics = isSentryUrl(url) ? [...checkUrl(url), ...checkAuth(auth)] : [];
  if (!isSentryUrl(url) && auth !== undefined) {
    diagnostics.push({
      code: 'otel-bridge/otlp-key-for-collector',
      severity: 'warning',
      path: ['headers', AUTH_HEADER],
      message: `${url || 'The default address'} is no address of Sentry, so the key in ${AUTH_HEADER} goes to somebody else.`,
      hint: `Leave ${AUTH_HEADER} out; the collector adds it in its own exporter (renderOtlp(dsn, 'collector')).`,
      reference: 'https://develop.sentry.dev/sdk/telemetry/traces/otlp/',
    });
  }
  if (names.has('sentry-trace')) {
    diagnostics.push({
      code: 'otel-bridge/otlp-sentry-trace-header',
      severity: 'warning',
      path: ['headers', 'sentry-trace'],
      message:
        'sentry-trace says to which trace a request belongs; for an exporter it has no meaning.',
      hint: `Leave it out; the header that lets data in is ${AUTH_HEADER}.`,
      reference: REFERENCE,
    });
  }
  return diagnostics;
}

function checkUrl(url: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const host = HOST.exec(url)?.[1] ?? '';
  const path = PROJECT_PATH.exec(url)?.[1] ?? '';
  const problem = (code: string, message: string, hint: string): void => {
    const shared = { severity: 'error', path: ['url'], reference: REFERENCE } as const;
    diagnostics.push({ code: `otel-bridge/${code}`, message, hint, ...shared });
  };
  if (API_HOST.test(host)) {
    problem(
      'otlp-sentry-host',
      `${host} is the host of Sentry's web site and API; data goes to the host of the DSN, such as o1.ingest.sentry.io.`,
      'Take the address from createOtlpOptions(dsn).',
    );
  }
  if (/^(envelope|store)\/?$/.test(path)) {
    problem(
      'otlp-envelope-url',
      `/${path} takes the envelopes of Sentry's SDKs, not OTLP.`,
      'The address for OTLP ends in /integration/otlp/v1/traces/; take it from createOtlpOptions(dsn).',
    );
  } else if (/\bv1\/metrics\/?$/.test(path)) {
    diagnostics.push({ ...METRICS_REFUSAL, path: ['url'] });
  } else if (!/^integration\/otlp\/v1\/(traces|logs)\/?$/.test(path)) {
    problem(
      'otlp-unknown-path',
      `Sentry has no OTLP at ${path === '' ? 'this address' : `/${path}`}; an exporter's url is used as it stands.`,
      'It has to end in /integration/otlp/v1/traces/ or …/v1/logs/; take it from createOtlpOptions(dsn).',
    );
  }
  return diagnostics;
}

function checkAuth(auth: unknown): Diagnostic[] {
  if (typeof auth === 'string' && AUTH.test(auth)) return [];
  return [
    {
      code: 'otel-bridge/otlp-auth',
      severity: 'error',
      path: ['headers', AUTH_HEADER],
      message:
        auth === undefined
          ? `Without the header ${AUTH_HEADER} Sentry answers 401.`
          : `${AUTH_HEADER} is not of the form "sentry sentry_key=<public key>".`,
      hint: 'Take the headers from createOtlpOptions(dsn).',
      reference: REFERENCE,
    },
  ];
}
