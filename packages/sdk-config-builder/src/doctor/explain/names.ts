import type { OptionTarget } from '../../options/option-table.ts';
import type { SdkTarget } from '../../targets/types.ts';

/** The languages that SDKs are for. */
export type Language = 'go' | 'javascript' | 'python';

/** The language of a target. */
export function languageOf({ sdk }: OptionTarget): Language {
  if (sdk === 'sentry-go') return 'go';
  return sdk === 'sentry-sdk' ? 'python' : 'javascript';
}

/** Whether a target is one of JavaScript. */
export function isJavaScript(target: OptionTarget): target is SdkTarget {
  return languageOf(target) === 'javascript';
}

/** What an option means, whatever an SDK calls it. */
export interface OptionNames {
  readonly dsn: string;
  readonly enabled?: string;
  readonly errors: string;
  readonly traces: string;
  readonly tracesSampler: string;
  readonly profiles: string;
  readonly logs: readonly string[];
  readonly metrics: readonly string[];
  readonly breadcrumbs: string;
  readonly hooks: readonly string[];
  readonly release: string;
  readonly dist: string;
  readonly debug: string;
}

/** The options that decide about a channel, by language. */
export const optionNames: Readonly<Record<Language, OptionNames>> = {
  javascript: {
    dsn: 'dsn',
    enabled: 'enabled',
    errors: 'sampleRate',
    traces: 'tracesSampleRate',
    tracesSampler: 'tracesSampler',
    profiles: 'profileSessionSampleRate',
    logs: ['enableLogs'],
    metrics: ['enableMetrics'],
    breadcrumbs: 'maxBreadcrumbs',
    hooks: [
      'beforeSend',
      'beforeSendTransaction',
      'beforeSendSpan',
      'beforeSendLog',
      'beforeSendMetric',
      'beforeBreadcrumb',
      'tracesSampler',
    ],
    release: 'release',
    dist: 'dist',
    debug: 'debug',
  },
  python: {
    dsn: 'dsn',
    errors: 'sample_rate',
    traces: 'traces_sample_rate',
    tracesSampler: 'traces_sampler',
    profiles: 'profile_session_sample_rate',
    logs: ['enable_logs'],
    metrics: ['enable_metrics'],
    breadcrumbs: 'max_breadcrumbs',
    hooks: [
      'before_send',
      'before_send_transaction',
      'before_send_span',
      'before_send_log',
      'before_send_metric',
      'before_breadcrumb',
      'traces_sampler',
    ],
    release: 'release',
    dist: 'dist',
    debug: 'debug',
  },
  go: {
    dsn: 'Dsn',
    errors: 'SampleRate',
    traces: 'TracesSampleRate',
    tracesSampler: 'TracesSampler',
    profiles: 'ProfilesSampleRate',
    logs: ['EnableLogs', 'DisableLogs'],
    metrics: ['DisableMetrics'],
    breadcrumbs: 'MaxBreadcrumbs',
    hooks: [
      'BeforeSend',
      'BeforeSendTransaction',
      'BeforeSendLog',
      'BeforeSendMetric',
      'BeforeBreadcrumb',
      'TracesSampler',
    ],
    release: 'Release',
    dist: 'Dist',
    debug: 'Debug',
  },
};
