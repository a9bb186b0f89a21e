/** Windows of counted events (getsentry/sentry: src/sentry/rules/conditions/event_frequency.py). */
export const INTERVALS = ['1m', '5m', '15m', '1h', '1d', '1w', '30d'] as const;

/** What a window is compared with. */
export const COMPARISON_INTERVALS = ['5m', '15m', '1h', '1d', '1w', '30d'] as const;

/** Windows of counted sessions; longer ones are refused. */
export const SESSION_INTERVALS = ['1m', '5m', '10m', '30m', '1h'] as const;

/** Ways to compare texts (getsentry/sentry: src/sentry/rules/match.py). */
export const MATCHES = [
  ...(['co', 'nc', 'eq', 'ne', 'sw', 'nsw', 'ew', 'new', 'is', 'ns', 'in', 'nin'] as const),
] as const;

/** Attributes that an event can be asked for (getsentry/sentry: src/sentry/rules/conditions/event_attribute.py). */
export const EVENT_ATTRIBUTES = [
  'message',
  'platform',
  'environment',
  'type',
  'error.handled',
  'error.unhandled',
  'error.main_thread',
  'exception.type',
  'exception.value',
  'user.id',
  'user.email',
  'user.username',
  'user.ip_address',
  'http.method',
  'http.url',
  'http.status_code',
  'sdk.name',
  'stacktrace.code',
  'stacktrace.module',
  'stacktrace.filename',
  'stacktrace.abs_path',
  'stacktrace.package',
  'unreal.crash_type',
  'app.in_foreground',
  'os.distribution_name',
  'os.distribution_version',
  'symbolicated_in_app',
  'ota_updates.channel',
  'ota_updates.runtime_version',
  'ota_updates.update_id',
] as const;

/** Categories of issues and their numbers (getsentry/sentry: src/sentry/issues/grouptype.py). */
export const ISSUE_CATEGORIES = {
  error: 1,
  performance: 2,
  profile: 3,
  cron: 4,
  replay: 5,
  feedback: 6,
  uptime: 7,
  metric_alert: 8,
  test: 9,
  outage: 10,
  metric: 11,
  db_query: 12,
  http_client: 13,
  frontend: 14,
  mobile: 15,
  ai_detected: 16,
  preprod: 17,
  configuration: 19,
} as const;

/** Numbers of priorities; 0 is "all is well". */
export const PRIORITIES = { high: 75, medium: 50, low: 25 } as const;

/** Numbers of levels. */
export const LEVELS = {
  fatal: 50,
  error: 40,
  warning: 30,
  info: 20,
  debug: 10,
  sample: 0,
} as const;

/** Kinds of events by dataset; the first is the default (getsentry/sentry: src/sentry/snuba/snuba_query_validator.py). */
export const EVENT_TYPES = {
  events: ['error', 'default'],
  transactions: ['transaction'],
  generic_metrics: ['transaction'],
  metrics: [],
  events_analytics_platform: [
    'trace_item_span',
    'trace_item_log',
    'trace_item_metric',
    'transaction',
  ],
} as const;

/** Windows of crash-free rates, in minutes. */
export const CRASH_RATE_WINDOWS = [30, 60, 120, 240, 720, 1440] as const;

/** Most alerts of an organization, and of a project with and without conditions that count. */
export const ALERT_CAPS = {
  perOrganization: 1_000,
  slowPerProject: 100,
  otherPerProject: 500,
} as const;
