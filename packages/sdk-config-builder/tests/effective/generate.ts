import type { SentryConfig } from '../../src/config/types.ts';

/** Numbers from 0 to 1 that a seed repeats: mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Values = Readonly<Record<string, readonly unknown[]>>;

const dsns = [
  'https://public@o1.ingest.example.com/1',
  'http://public@sentry.example.com:9000/path/7',
];
// What people write where a rate belongs.
const rates = [0, 0.25, 1, 2, -1, 1.5, Number.NaN, 'abc', '0.5', true, undefined, null];
const switches = [true, false, undefined];

/** Options of JavaScript SDKs, right and wrong ones. */
export const javascriptValues: Values = {
  dsn: [...dsns, undefined, null, ''],
  release: ['shop@1.0.0', undefined],
  environment: ['staging', '', undefined, null],
  dist: ['42', ''],
  debug: [false, undefined],
  enabled: [...switches],
  serverName: ['box-1', '', undefined],
  includeServerName: [...switches],
  sampleRate: rates,
  tracesSampleRate: rates,
  tracesSampler: [() => 1],
  tracesSamplerate: [0.5],
  sendDefaultPII: [true],
  beforesend: [(event: unknown) => event],
  beforeSend: [(event: unknown) => event],
  beforeSendTransaction: [(event: unknown) => event],
  maxBreadcrumbs: [0, 50, 1000],
  maxValueLength: [250, 1000],
  normalizeDepth: [3, 10],
  attachStacktrace: [...switches],
  autoSessionTracking: [...switches],
  sendClientReports: [...switches],
  enableLogs: [...switches],
  enableMetrics: [...switches],
  _experiments: [{ enableLogs: true }, { enableLogs: false }, {}],
  traceLifecycle: ['static', 'stream', undefined],
  ignoreErrors: [['ChunkLoadError', /^timeout/]],
  ignoreTransactions: [['/health']],
  tracePropagationTargets: [['localhost', /^\//], []],
  spotlight: [false],
  strictTraceContinuation: [...switches],
  orgId: ['1', 42],
  profileSessionSampleRate: [0.5],
  profilesSampleRate: [0.5],
  enableTracing: [...switches],
  parentSpanIsAlwaysRootSpan: [...switches],
  sendDefaultPii: [...switches],
  enableOpenTelemetrySetup: [false, undefined],
  tunnel: ['https://tunnel.example.com/events'],
};

/** Options of the Python SDK; those of callables stay out, as they cross as JSON. */
export const pythonValues: Values = {
  dsn: [...dsns, null],
  release: ['shop@1.0.0', null],
  environment: ['staging', null],
  dist: ['42'],
  debug: [false, null],
  server_name: ['box-1', null],
  sample_rate: [0, 0.25, 1, 2, -1],
  traces_sample_rate: [0, 0.25, 1, 1.5, null],
  enable_tracing: [true, false, null],
  max_breadcrumbs: [0, 50, 1000],
  max_value_length: [250, null],
  attach_stacktrace: [true, false],
  send_default_pii: [true, false, null],
  auto_session_tracking: [true, false],
  send_client_reports: [true, false],
  enable_logs: [true, false],
  enable_metrics: [true, false],
  ignore_errors: [['ChunkLoadError']],
  trace_propagation_targets: [['localhost'], []],
  trace_lifecycle: ['static', 'stream'],
  strict_trace_continuation: [true, false],
  org_id: ['1'],
  profile_session_sample_rate: [0.5],
  profile_lifecycle: ['trace', 'manual'],
  spotlight: [false, 'http://127.0.0.1:8969/stream', null],
  keep_alive: [true, false, null],
  shutdown_timeout: [0.1, 5],
  include_local_variables: [true, false],
  max_request_body_size: ['never', 'always'],
  http_proxy: ['http://127.0.0.1:3128'],
};

/** Fields of the Go SDK that JSON can say. */
export const goValues: Values = {
  Dsn: [...dsns, ''],
  Release: ['shop@1.0.0', ''],
  Environment: ['staging', ''],
  Dist: ['42'],
  Debug: [false],
  ServerName: ['box-1'],
  SampleRate: [0, 0.25, 1, 1.5, -1],
  EnableTracing: [true, false],
  TracesSampleRate: [0, 0.25, 1, 1.5],
  MaxBreadcrumbs: [-1, 0, 50, 1000],
  MaxSpans: [0, 10],
  MaxErrorDepth: [0, 5],
  AttachStacktrace: [true, false],
  SendDefaultPII: [true, false],
  IgnoreErrors: [['ChunkLoadError']],
  IgnoreTransactions: [['/health']],
  TracePropagationTargets: [['localhost']],
  PropagateTraceparent: [true, false],
  StrictTraceContinuation: [true, false],
  OrgID: [0, 42],
  Tags: [{ team: 'checkout' }],
  TraceIgnoreStatusCodes: [[[500, 599]]],
  DisableClientReports: [true, false],
  DisableTelemetryBuffer: [true, false],
  HTTPProxy: ['http://127.0.0.1:3128'],
};

const variables: Readonly<Record<string, readonly string[]>> = {
  SENTRY_DSN: ['https://fromenv@sentry.example.com/3', ''],
  SENTRY_RELEASE: ['shop@env', ''],
  GITHUB_SHA: ['0123456789abcdef'],
  HEROKU_SLUG_COMMIT: ['fedcba'],
  SENTRY_ENVIRONMENT: ['qa', ''],
  SENTRY_TRACES_SAMPLE_RATE: ['0.5', '', 'abc', '0.5abc', '2'],
  SENTRY_TRACE_LIFECYCLE: ['static', 'stream', 'both'],
  SENTRY_NAME: ['box-env', ''],
  SENTRY_DEBUG: ['off', 'no', '0', ''],
  SENTRY_SPOTLIGHT: ['off', '0'],
  SENTRY_KEEP_ALIVE: ['on', 'off', 'maybe'],
};

/** One configuration: options, and the variables that the service starts with. */
export interface Configuration {
  readonly options: Readonly<Record<string, unknown>>;
  readonly environment: Readonly<Record<string, string>>;
}

/** Options and variables by chance: each with the same probability, each value too. */
export function generateConfiguration(random: () => number, values: Values): Configuration {
  return {
    options: choose(random, values, 0.3),
    environment: choose(random, variables, 0.35),
  };
}

/** A description by chance, all of whose values are valid. */
export function generateDescription(random: () => number): SentryConfig {
  const { environment, ...described } = choose(random, descriptions, 0.4) as SentryConfig;
  return environment === undefined ? described : { ...described, environment };
}

const descriptions: Readonly<Record<keyof SentryConfig, readonly unknown[]>> = {
  dsn: [...dsns, { env: 'SENTRY_DSN' }],
  release: ['shop@1.0.0', { env: 'RELEASE_VERSION', fallback: 'shop@dev' }],
  environment: ['staging', { env: 'SENTRY_ENVIRONMENT', fallback: 'development' }],
  dist: ['42'],
  serverName: ['box-1'],
  enabled: [true, false],
  disabledIn: [['test', 'qa']],
  killSwitch: ['SENTRY_DISABLED'],
  debug: [false],
  errors: [0.25, 1],
  traces: [0, 0.25, 1, { env: 'SENTRY_TRACES_SAMPLE_RATE', fallback: 0.1 }],
  profiles: [{ sessions: 0.5, lifecycle: 'trace' }],
  replays: [{ sessions: 0.1, onError: 1 }],
  logs: [true, false],
  metrics: [true, false],
  tracing: [{ lifecycle: 'static' }, { lifecycle: 'stream', strictContinuation: true }],
  integrations: [{ modules: false, localVariables: true }],
  attachStacktrace: [true, false],
  scrubbing: ['strict', 'balanced', 'off'],
  ignore: [{ errors: ['ChunkLoadError'], transactions: ['/health'] }],
  caps: [{ breadcrumbs: 50, valueLength: 500, perSession: 10 }],
  tunnel: ['https://tunnel.example.com/events'],
  proxy: ['http://127.0.0.1:3128'],
  tags: [{ team: 'checkout' }],
  environments: [{ qa: { traces: 1, caps: { breadcrumbs: 20 } } }],
};

function choose<Value>(
  random: () => number,
  values: Readonly<Record<string, readonly Value[]>>,
  probability: number,
): Record<string, Value> {
  const chosen: Record<string, Value> = {};
  for (const [name, candidates] of Object.entries(values)) {
    const isChosen = random() < probability;
    const value = candidates[Math.floor(random() * candidates.length)];
    if (isChosen) Object.assign(chosen, { [name]: value });
  }
  return chosen;
}
