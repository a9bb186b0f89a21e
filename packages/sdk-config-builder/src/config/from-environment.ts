import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createSdkConfigError } from '../diagnostics/error.ts';
import { checkSentryConfig } from './check.ts';
import { defineSentryConfig } from './define.ts';
import type { Environment } from './resolve.ts';
import { nearest } from './suggest.ts';
import type { SentryConfig } from './types.ts';
import { kindNames } from './kind-names.ts';
import { readText, valueKinds } from './value-kinds.ts';

/** The variables that make a description, and the field that each of them says. The first eight are read by SDKs too. */
const fields: Readonly<Record<string, string>> = {
  SENTRY_DSN: 'dsn',
  SENTRY_RELEASE: 'release',
  SENTRY_ENVIRONMENT: 'environment',
  SENTRY_NAME: 'serverName',
  SENTRY_DEBUG: 'debug',
  SENTRY_TRACES_SAMPLE_RATE: 'traces',
  SENTRY_TRACE_LIFECYCLE: 'tracing.lifecycle',
  SENTRY_TUNNEL: 'tunnel',
  SENTRY_DIST: 'dist',
  SENTRY_ENABLED: 'enabled',
  SENTRY_SAMPLE_RATE: 'errors',
  SENTRY_PROFILE_SESSION_SAMPLE_RATE: 'profiles.sessions',
  SENTRY_REPLAYS_SESSION_SAMPLE_RATE: 'replays.sessions',
  SENTRY_REPLAYS_ON_ERROR_SAMPLE_RATE: 'replays.onError',
  SENTRY_LOGS: 'logs',
  SENTRY_METRICS: 'metrics',
  SENTRY_ORG_ID: 'tracing.organizationId',
  SENTRY_SCRUBBING: 'scrubbing',
  SENTRY_PROXY: 'proxy',
};

// What SDKs and Sentry's tools read besides; a name like one of these is no typing error.
const others = [
  'SENTRY_AUTH_TOKEN',
  'SENTRY_BAGGAGE',
  'SENTRY_DISABLED',
  'SENTRY_KEEP_ALIVE',
  'SENTRY_LOG_LEVEL',
  'SENTRY_ORG',
  'SENTRY_PIPELINE',
  'SENTRY_PRELOAD_INTEGRATIONS',
  'SENTRY_PROJECT',
  'SENTRY_PROPERTIES',
  'SENTRY_SPOTLIGHT',
  'SENTRY_TRACE',
  'SENTRY_URL',
  'SENTRY_USE_ENVIRONMENT',
];

/**
 * A description from the variables of a service: `process.env`, passed in. An empty variable counts as one that is not
 * there. Throws an `SdkConfigError` with every problem at once: what cannot be read, and names that look mistyped.
 */
export function sentryConfigFromEnvironment(environment: Environment): SentryConfig {
  const config: Record<string, unknown> = {};
  const problems: Diagnostic[] = [];
  const variableOf = new Map<string, string>();
  for (const [variable, path] of Object.entries(fields)) {
    const text = environment[variable];
    if (text === undefined || text.trim() === '') continue;
    variableOf.set(path, variable);
    const kind = valueKinds[path] ?? 'text';
    const value = readText(kind, text.trim());
    if (value === undefined)
      problems.push({
        code: 'sdk-config/unreadable-variable',
        severity: 'error',
        path: [variable],
        message: `It has to be ${kindNames[kind]}.`,
      });
    else place(config, path.split('.'), value);
  }
  for (const problem of checkSentryConfig(config)) {
    const variable = variableOf.get(problem.path.join('.'));
    if (problem.severity === 'error')
      problems.push({ ...problem, path: variable === undefined ? problem.path : [variable] });
  }
  problems.push(...mistyped(environment));
  if (problems.length > 0)
    throw createSdkConfigError('invalid-input', 'Invalid environment variables:', problems);
  return defineSentryConfig(config);
}

function place(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) target[key] = value;
  else {
    const part: Record<string, unknown> = { ...Object(target[key]) };
    place(part, rest, value);
    target[key] = part;
  }
}

function mistyped(environment: Environment): readonly Diagnostic[] {
  const known = Object.keys(fields);
  return Object.keys(environment).flatMap((variable) => {
    if (!/^sentry_/i.test(variable) || known.includes(variable) || others.includes(variable))
      return [];
    const meant = nearest(variable, known);
    if (meant === undefined) return [];
    return [
      {
        code: 'sdk-config/unknown-variable',
        severity: 'error' as const,
        path: [variable],
        message: 'Nothing reads this variable.',
        hint: `Did you mean ${meant}?`,
      },
    ];
  });
}
