import { isRecord, isText } from '../core/check.ts';
import { coreRules, type Rule, type Rules } from '../core/options.ts';
import type { ClientOptions } from '../core/types.ts';
import type { Observer } from '../observe/events.ts';
import type { Tracer } from '../observe/tracer.ts';
import type { Validation } from '../validate/mode.ts';
import { isValidation } from '../validate/validation.ts';
import type { ClientDiagnostic } from './diagnostic.ts';

/**
 * What the whole client is made of. Without `baseUrl` an organization token goes to the region that it
 * names; with any other token sentry.io is asked once per organization, and calls go to its region.
 */
export interface SentryClientOptions extends ClientOptions, Observer {
  /** How answers and inputs are compared with Sentry's contract; `loose` by default. */
  readonly validation?: Validation | undefined;
  /**
   * Nothing may leave the address that `baseUrl` names: it has to be given, and sentry.io, which passes
   * requests on to regions, is refused. False by default.
   */
  readonly dataResidency?: boolean | undefined;
  /** Further origins that may see the token, such as `https://uploads.example.com`. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** Hears of each new diagnostic once; by default the first deprecation becomes a `console.warn`. */
  readonly onDiagnostic?: ((diagnostic: ClientDiagnostic) => void) | undefined;
  /** An OpenTelemetry tracer: each request becomes a span. */
  readonly tracer?: Tracer | undefined;
}

const aFunction: Rule = [(value) => typeof value === 'function', 'a function'];

const isOrigin = (value: unknown): boolean =>
  isText(value) && URL.canParse(value) && new URL(value).origin === value;

const isDsn = (value: unknown): boolean =>
  isText(value) && /^https?:\/\/[^/@\s]+@[^/\s]+\/(\S+\/)?\d+$/.test(value) && URL.canParse(value);

/** What the options of the client and of its calls must be. */
export const clientRules: Rules = {
  ...coreRules,
  validation: [isValidation, 'off, warn, loose or strict'],
  dataResidency: [(value) => typeof value === 'boolean', 'true or false'],
  allowedOrigins: [
    (value) => Array.isArray(value) && value.every(isOrigin),
    'a list of origins, such as https://uploads.example.com',
  ],
  onDiagnostic: aFunction,
  onRequest: aFunction,
  onResponse: aFunction,
  onRetry: aFunction,
  onWait: aFunction,
  tracer: [
    (value) => isRecord(value) && typeof value['startSpan'] === 'function',
    'an OpenTelemetry tracer',
  ],
  dsn: [isDsn, 'a DSN'],
};
