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
const fields = new Map(
  (
    'DSN:dsn RELEASE:release ENVIRONMENT:environment NAME:serverName DEBUG:debug TRACES_SAMPLE_RATE:traces ' +
    'TRACE_LIFECYCLE:tracing.lifecycle TUNNEL:tunnel DIST:dist ENABLED:enabled SAMPLE_RATE:errors ' +
    'PROFILE_SESSION_SAMPLE_RATE:profiles.sessions REPLAYS_SESSION_SAMPLE_RATE:replays.sessions ' +
    'REPLAYS_ON_ERROR_SAMPLE_RATE:replays.onError LOGS:logs METRICS:metrics ORG_ID:tracing.organizationId ' +
    'SCRUBBING:scrubbing PROXY:proxy'
  )
    .split(' ')
    .map((pair): [string, string] => [
      `SENTRY_${pair.replace(/:.*/, '')}`,
      pair.replace(/.*:/, ''),
    ]),
);

// What SDKs and Sentry's tools read besides; a name like one of these is no typing error.
const OTHERS =
  /^SENTRY_(?:AUTH_TOKEN|BAGGAGE|DISABLED|KEEP_ALIVE|LOG_LEVEL|ORG|PIPELINE|PRELOAD_INTEGRATIONS|PROJECT|PROPERTIES|SPOTLIGHT|TRACE|URL|USE_ENVIRONMENT)$/;

/**
 * A description from the variables of a service: `process.env`, passed in. An empty variable counts as one that is not
 * there. Throws an `SdkConfigError` with every problem at once: what cannot be read, and names that look mistyped.
 */
export function sentryConfigFromEnvironment(environment: Environment): SentryConfig {
  const config: Record<string, unknown> = {};
  const problems: Diagnostic[] = [];
  const variableOf = new Map<string, string>();
  for (const [variable, path] of fields) {
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
  const known = [...fields.keys()];
  return Object.keys(environment).flatMap((variable) => {
    if (!/^sentry_/i.test(variable) || fields.has(variable) || OTHERS.test(variable)) return [];
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
