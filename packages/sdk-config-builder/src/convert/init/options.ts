import type { ValueKind } from '../../config/value-kinds.ts';
import type { SourceLanguage } from '../types.ts';

/** What an option of `init` means: how it is read, and the field of the description that it becomes. */
export type Meaning =
  | readonly ['scalar', ValueKind, string]
  | readonly ['patterns', string]
  | readonly ['hook', string]
  | readonly [
      | 'integrations'
      | 'ignore'
      | 'initialScope'
      | 'nested'
      | 'sampler'
      | 'tags'
      | 'transportOptions',
    ]
  | readonly ['replaced', string]
  | readonly ['special', string];

const text = (path: string): Meaning => ['scalar', 'text', path];
const rate = (path: string): Meaning => ['scalar', 'rate', path];
const count = (path: string): Meaning => ['scalar', 'count', path];
const flag = (path: string): Meaning => ['scalar', 'switch', path];
const patterns = (path: string): Meaning => ['patterns', path];
const hook = (name: string): Meaning => ['hook', name];

type Meanings = Readonly<Record<string, Meaning>>;

const javascript: Meanings = {
  dsn: text('dsn'),
  release: text('release'),
  environment: text('environment'),
  dist: text('dist'),
  serverName: text('serverName'),
  tunnel: text('tunnel'),
  enabled: ['special', 'enabled'],
  debug: flag('debug'),
  attachStacktrace: flag('attachStacktrace'),
  sampleRate: rate('errors'),
  tracesSampleRate: ['special', 'traces'],
  tracesSampler: ['sampler'],
  enableTracing: ['special', 'enableTracing'],
  profilesSampleRate: ['special', 'profilesSampleRate'],
  profileSessionSampleRate: rate('profiles.sessions'),
  profileLifecycle: text('profiles.lifecycle'),
  replaysSessionSampleRate: rate('replays.sessions'),
  replaysOnErrorSampleRate: rate('replays.onError'),
  maxBreadcrumbs: count('caps.breadcrumbs'),
  maxValueLength: count('caps.valueLength'),
  enableLogs: flag('logs'),
  enableMetrics: flag('metrics'),
  autoSessionTracking: flag('integrations.sessions'),
  includeLocalVariables: flag('integrations.localVariables'),
  strictTraceContinuation: flag('tracing.strictContinuation'),
  propagateTraceparent: flag('tracing.traceparent'),
  traceLifecycle: text('tracing.lifecycle'),
  orgId: ['special', 'organization'],
  tracePropagationTargets: patterns('tracing.propagateTo'),
  tracingOrigins: patterns('tracing.propagateTo'),
  ignoreErrors: patterns('ignore.errors'),
  ignoreTransactions: patterns('ignore.transactions'),
  denyUrls: patterns('ignore.urls'),
  blacklistUrls: patterns('ignore.urls'),
  allowUrls: patterns('ignore.allowUrls'),
  whitelistUrls: patterns('ignore.allowUrls'),
  beforeSend: hook('beforeSend'),
  beforeSendTransaction: hook('beforeSendTransaction'),
  beforeSendSpan: hook('beforeSendSpan'),
  beforeSendLog: hook('beforeSendLog'),
  beforeSendMetric: hook('beforeSendMetric'),
  beforeBreadcrumb: hook('beforeBreadcrumb'),
  integrations: ['integrations'],
  defaultIntegrations: ['special', 'defaultIntegrations'],
  initialScope: ['initialScope'],
  transportOptions: ['transportOptions'],
  _experiments: ['nested'],
  httpProxy: text('proxy'),
  httpsProxy: text('proxy'),
  sendDefaultPii: ['special', 'pii'],
  instrumenter: ['special', 'instrumenter'],
  autoDiscoverNodePerformanceMonitoringIntegrations: ['ignore'],
};

const python: Meanings = {
  dsn: text('dsn'),
  release: text('release'),
  environment: text('environment'),
  dist: text('dist'),
  server_name: text('serverName'),
  debug: flag('debug'),
  attach_stacktrace: flag('attachStacktrace'),
  sample_rate: rate('errors'),
  traces_sample_rate: ['special', 'traces'],
  traces_sampler: ['sampler'],
  enable_tracing: ['special', 'enableTracing'],
  profiles_sample_rate: ['special', 'profilesSampleRate'],
  profile_session_sample_rate: rate('profiles.sessions'),
  profile_lifecycle: text('profiles.lifecycle'),
  max_breadcrumbs: count('caps.breadcrumbs'),
  max_value_length: count('caps.valueLength'),
  enable_logs: flag('logs'),
  enable_metrics: flag('metrics'),
  auto_session_tracking: flag('integrations.sessions'),
  with_locals: flag('integrations.localVariables'),
  include_local_variables: flag('integrations.localVariables'),
  include_source_context: flag('integrations.sourceLines'),
  strict_trace_continuation: flag('tracing.strictContinuation'),
  trace_lifecycle: text('tracing.lifecycle'),
  org_id: ['special', 'organization'],
  trace_propagation_targets: patterns('tracing.propagateTo'),
  ignore_errors: ['special', 'pythonErrors'],
  before_send: hook('beforeSend'),
  before_send_transaction: hook('beforeSendTransaction'),
  before_send_span: hook('beforeSendSpan'),
  before_send_log: hook('beforeSendLog'),
  before_send_metric: hook('beforeSendMetric'),
  before_breadcrumb: hook('beforeBreadcrumb'),
  integrations: ['integrations'],
  http_proxy: text('proxy'),
  https_proxy: text('proxy'),
  _experiments: ['nested'],
  send_default_pii: ['special', 'pii'],
  request_bodies: ['replaced', 'max_request_body_size'],
};

const go: Meanings = {
  Dsn: text('dsn'),
  Release: text('release'),
  Environment: text('environment'),
  Dist: text('dist'),
  ServerName: text('serverName'),
  Debug: flag('debug'),
  AttachStacktrace: flag('attachStacktrace'),
  SampleRate: ['special', 'goSampleRate'],
  EnableTracing: ['special', 'enableTracing'],
  TracesSampleRate: ['special', 'traces'],
  TracesSampler: ['sampler'],
  ProfilesSampleRate: ['special', 'profilesSampleRate'],
  MaxBreadcrumbs: ['special', 'goBreadcrumbs'],
  EnableLogs: flag('logs'),
  DisableLogs: ['special', 'disableLogs'],
  DisableMetrics: ['special', 'disableMetrics'],
  StrictTraceContinuation: flag('tracing.strictContinuation'),
  PropagateTraceparent: flag('tracing.traceparent'),
  OrgID: ['special', 'organization'],
  TracePropagationTargets: patterns('tracing.propagateTo'),
  IgnoreErrors: patterns('ignore.errors'),
  IgnoreTransactions: patterns('ignore.transactions'),
  BeforeSend: hook('beforeSend'),
  BeforeSendTransaction: hook('beforeSendTransaction'),
  BeforeSendLog: hook('beforeSendLog'),
  BeforeSendMetric: hook('beforeSendMetric'),
  BeforeBreadcrumb: hook('beforeBreadcrumb'),
  Integrations: ['integrations'],
  HTTPProxy: text('proxy'),
  HTTPSProxy: text('proxy'),
  Tags: ['tags'],
  SendDefaultPII: ['special', 'pii'],
};

/** What the options of each language mean. */
export const meanings: Readonly<Record<SourceLanguage, Meanings>> = { javascript, python, go };
