import { explainConfig } from '../../config/explain.ts';
import type { ExplainedConfig } from '../../config/resolve.ts';
import type { Held } from './draft.ts';
import type { OptionExplanation, Surroundings } from './types.ts';

type Origin = Pick<OptionExplanation, 'origin' | 'source'>;

/** Where in a description the value of an option comes from. */
const fields: Readonly<Record<string, string>> = {
  allowUrls: 'ignore.allowUrls',
  attachStacktrace: 'attachStacktrace',
  debug: 'debug',
  denyUrls: 'ignore.urls',
  dist: 'dist',
  dsn: 'dsn',
  enableLogs: 'logs',
  enableMetrics: 'metrics',
  enabled: 'enabled',
  environment: 'environment',
  ignoreErrors: 'ignore.errors',
  ignoreSpans: 'ignore.transactions',
  ignoreTransactions: 'ignore.transactions',
  includeLocalVariables: 'integrations.localVariables',
  maxBreadcrumbs: 'caps.breadcrumbs',
  maxValueLength: 'caps.valueLength',
  orgId: 'tracing.organizationId',
  profileLifecycle: 'profiles.lifecycle',
  profileSessionSampleRate: 'profiles.sessions',
  profilesSampleRate: 'profiles.sessions',
  propagateTraceparent: 'tracing.traceparent',
  release: 'release',
  replaysOnErrorSampleRate: 'replays.onError',
  replaysSessionSampleRate: 'replays.sessions',
  sampleRate: 'errors',
  serverName: 'serverName',
  strictTraceContinuation: 'tracing.strictContinuation',
  traceLifecycle: 'tracing.lifecycle',
  tracePropagationTargets: 'tracing.propagateTo',
  tracesSampleRate: 'traces',
  tunnel: 'tunnel',
};

// What scrubbing writes by itself.
const ofPresets: ReadonlySet<string> = new Set(['dataCollection', 'sendDefaultPii']);

/** Says where the value of an option came from. */
export function createOriginOf({ config, environment = {} }: Surroundings) {
  const explained = config === undefined ? undefined : explainConfig(config, environment);
  return (option: string, { origin, source }: Held): Origin => {
    if (origin !== 'literal' || explained === undefined)
      return { origin, ...(source === undefined ? {} : { source }) };
    return fromDescription(option, explained);
  };
}

function fromDescription(option: string, { config, origins }: ExplainedConfig): Origin {
  if (ofPresets.has(option)) {
    const { scrubbing = 'strict' } = config;
    return {
      origin: 'preset',
      source: typeof scrubbing === 'string' ? scrubbing : scrubbing.preset,
    };
  }
  const found = origins[fields[option] ?? ''];
  if (found === undefined) return { origin: 'literal' };
  if (found.variable === undefined || found.isFallback === true)
    return { origin: 'literal', source: found.layer };
  return { origin: 'environment', source: found.variable };
}
