import type { EnvironmentOverride, Value } from '../../config/types.ts';
import { isFromEnvironment } from '../../config/resolve.ts';
import { toSourcePolicy } from '../policy/source-policy.ts';
import type { Code } from '../print.ts';
import {
  elsewhere,
  lack,
  patternTexts,
  takes,
  valueCode,
  type Readers,
  type SourceBuild,
} from '../source-build.ts';
import { goScalar, goTexts } from './code.ts';

const readers: Readers = {
  count: 'readCount',
  rate: 'readRate',
  switch: 'readSwitch',
  text: 'readText',
};

/** What a reader gives where a variable is not there and nothing else was described. */
const ABSENT = { count: 'noCap', rate: '1', switch: 'false', text: '""' } as const;

/** The rules of the layers, by the name of the constant that holds them. */
export type Policies = Map<string, unknown>;

type Scalar = Value<string> | Value<number> | Value<boolean>;

/** Writes the fields of sentry-go's ClientOptions, and what stands beside them, for one layer. */
export function writeGoSettings(
  config: EnvironmentOverride,
  build: SourceBuild,
  policies: Policies,
): void {
  const { settings } = build;
  const set = (field: string, code: Code) => settings.set(`options.${field}`, code);
  const put = (field: string, value: Scalar | undefined, path: string, absent = '""') => {
    if (value === undefined) return;
    if (takes(build, field)) set(field, goValue(value, path, absent));
    else lack(build, field, path);
  };
  set('Dsn', goValue(config.dsn ?? { env: 'SENTRY_DSN' }, 'dsn', ABSENT.text));
  put('Release', config.release, 'release');
  set('Environment', 'environment');
  put('Dist', config.dist, 'dist');
  put('ServerName', config.serverName, 'serverName');
  put('Debug', config.debug, 'debug', ABSENT.switch);
  put('AttachStacktrace', config.attachStacktrace, 'attachStacktrace', ABSENT.switch);
  put('SampleRate', config.errors, 'errors', ABSENT.rate);
  putBreadcrumbs(config, set);
  if (config.caps?.valueLength !== undefined) lack(build, 'MaxValueLength', 'caps.valueLength');
  putTraces(config, build, set, policies);
  putTracing(config, build, set);
  putSignals(config, build);
  putParts(config, build, set, put);
  putLocals(config, build);
}

function goValue(value: Scalar, path: string, absent: string): Code {
  // The union of values is a value of the union.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return valueCode(value as Value<string | number | boolean>, path, readers, goScalar, absent);
}

type SetField = (field: string, code: Code) => void;

function putBreadcrumbs({ caps }: EnvironmentOverride, set: SetField): void {
  const value = caps?.breadcrumbs;
  if (value === undefined) return;
  // 0 is the default of 100 there.
  if (isFromEnvironment(value))
    set('MaxBreadcrumbs', {
      open: 'offWhenZero(',
      parts: [['', goValue(value, 'caps.breadcrumbs', '100')]],
      close: ')',
    });
  else set('MaxBreadcrumbs', goScalar(value === 0 ? -1 : value));
}

function putTraces(
  { traces, logs }: EnvironmentOverride,
  build: SourceBuild,
  set: SetField,
  policies: Policies,
): void {
  if (traces === undefined) return;
  if (typeof traces === 'number') {
    set('TracesSampleRate', goScalar(traces));
    // Without it a rate does nothing.
    set('EnableTracing', 'true');
  } else if ('env' in traces) {
    const name = goScalar(traces.env);
    set('TracesSampleRate', goValue(traces, 'traces', '0'));
    set('EnableTracing', traces.fallback === undefined ? `hasRate(${name})` : 'true');
  } else {
    let isRefused = false;
    const policy = toSourcePolicy(traces, 'go', (path, reason) => {
      isRefused = true;
      build.tell('matcher-not-available', `${build.path}traces.${path}`, reason);
    });
    if (isRefused) return;
    const known = Array.from(policies).find(
      ([, other]) => JSON.stringify(other) === JSON.stringify(policy),
    )?.[0];
    const name = known ?? (policies.size === 0 ? 'policy' : `policy${policies.size + 1}`);
    policies.set(name, policy);
    set('TracesSampler', `newSampler(${name}, environment, options.Release).sample`);
    set('EnableTracing', 'true');
    if (traces.logs === undefined || logs === false) return;
    if (takes(build, 'BeforeSendLog')) set('BeforeSendLog', `newLogFilter(${name}).keep`);
    else lack(build, 'BeforeSendLog', 'traces.logs');
  }
}

function putTracing({ tracing }: EnvironmentOverride, build: SourceBuild, set: SetField): void {
  if (tracing === undefined) return;
  const { propagateTo, strictContinuation, organizationId, lifecycle, traceparent } = tracing;
  if (propagateTo !== undefined) {
    const texts = propagateTo.flatMap((target, index) => {
      if (typeof target === 'string') return [target];
      const reason = 'TracePropagationTargets of Go takes no regular expressions';
      build.tell('matcher-not-available', `${build.path}tracing.propagateTo.${index}`, reason);
      return [];
    });
    if (takes(build, 'TracePropagationTargets')) set('TracePropagationTargets', goTexts(texts));
    else lack(build, 'TracePropagationTargets', 'tracing.propagateTo');
  }
  // A release without such an option does what false, or static, asks for.
  const flag = (field: string, value: boolean | undefined, path: string) => {
    if (value === undefined) return;
    if (takes(build, field)) set(field, goScalar(value));
    else if (value) lack(build, field, path);
  };
  flag('StrictTraceContinuation', strictContinuation, 'tracing.strictContinuation');
  flag('PropagateTraceparent', traceparent, 'tracing.traceparent');
  if (organizationId !== undefined && /^\d+$/.test(organizationId))
    if (takes(build, 'OrgID')) set('OrgID', organizationId);
    else lack(build, 'OrgID', 'tracing.organizationId');
  if (lifecycle === 'stream') lack(build, 'TraceLifecycle', 'tracing.lifecycle');
}

// Where a release always collects them, a hook drops them: see init-file.ts.
function putSignals({ logs, metrics }: EnvironmentOverride, build: SourceBuild): void {
  if (logs !== undefined) {
    if (takes(build, 'BeforeSendLog'))
      build.settings.set('sendsLogs', goValue(logs, 'logs', 'true'));
    else if (logs !== false) lack(build, 'EnableLogs', 'logs');
  }
  if (metrics !== undefined) {
    if (takes(build, 'BeforeSendMetric'))
      build.settings.set('sendsMetrics', goValue(metrics, 'metrics', 'true'));
    else if (metrics !== false) lack(build, 'BeforeSendMetric', 'metrics');
  }
}

function putParts(
  { profiles, ignore, integrations, tags, tunnel, replays }: EnvironmentOverride,
  build: SourceBuild,
  set: SetField,
  put: (field: string, value: Scalar | undefined, path: string, absent?: string) => void,
): void {
  const by = profiles?.traces === undefined ? 'sessions' : 'traces';
  put('ProfilesSampleRate', profiles?.[by], `profiles.${by}`, '0');
  const errors = patternTexts(build, ignore?.errors, 'ignore.errors');
  if (errors.length > 0) set('IgnoreErrors', goTexts(errors));
  const names = patternTexts(build, ignore?.transactions, 'ignore.transactions');
  if (names.length > 0)
    if (takes(build, 'IgnoreTransactions')) set('IgnoreTransactions', goTexts(names));
    else lack(build, 'IgnoreTransactions', 'ignore.transactions');
  // Whatever else could be switched off is not there unless a service adds it.
  if (integrations?.modules === false) set('Integrations', 'withoutModules');
  for (const name of ['localVariables', 'sourceLines'] as const)
    if (integrations?.[name] === (name === 'localVariables'))
      build.tell('not-in-language', `${build.path}integrations.${name}`, 'Go');
  const entries = Object.entries(tags ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1));
  if (entries.length > 0 && !takes(build, 'Tags')) lack(build, 'Tags', 'tags');
  else if (entries.length > 0)
    set('Tags', {
      open: 'map[string]string{',
      parts: entries.map(([name, value]) => [
        `${goScalar(name)}: `,
        goValue(value, `tags.${name}`, '""'),
      ]),
      close: '}',
    });
  if (tunnel !== undefined) lack(build, 'Tunnel', 'tunnel');
  elsewhere(build, replays, 'replays', 'Replays are recorded in browsers alone.');
  for (const name of ['urls', 'allowUrls'] as const)
    elsewhere(build, ignore?.[name], `ignore.${name}`, 'Scripts have addresses in browsers alone.');
}

function putLocals(config: EnvironmentOverride, { settings }: SourceBuild): void {
  const { enabled, disabledIn, killSwitch, scrubbing = 'strict', proxy, caps = {} } = config;
  if (enabled !== undefined) settings.set('isEnabled', goValue(enabled, 'enabled', 'true'));
  if (killSwitch !== undefined) settings.set('isOff', `isStopped(${goScalar(killSwitch)})`);
  if (disabledIn?.length) settings.set('disabledIn', goTexts(disabledIn));
  if (scrubbing !== 'off') {
    const {
      preset,
      allow = [],
      deny = [],
    } = typeof scrubbing === 'string' ? { preset: scrubbing } : scrubbing;
    settings.set('scrubbing', {
      open: 'newScrubber(',
      parts: [
        ['', goScalar(preset)],
        ['', goTexts(allow)],
        ['', goTexts(deny)],
      ],
      close: ')',
    });
  }
  if (proxy !== undefined) settings.set('proxy', goValue(proxy, 'proxy', '""'));
  const { perSession, perFingerprint, perWindow } = caps;
  if (perSession === undefined && perFingerprint === undefined && perWindow === undefined) return;
  const limit = (value: Scalar | undefined, path: string) =>
    value === undefined ? 'noCap' : goValue(value, path, 'noCap');
  settings.set('limits', {
    open: 'capLimits{',
    parts: [
      ['', limit(perSession, 'caps.perSession')],
      ['', limit(perFingerprint, 'caps.perFingerprint')],
      ['', limit(perWindow?.events, 'caps.perWindow.events')],
      ['', `${perWindow?.seconds ?? 0} * time.Second`],
    ],
    close: '}',
  });
}
