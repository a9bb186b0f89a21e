import type { EnvironmentOverride, TextPattern } from '../../config/types.ts';
import type { IntegrationSwitch } from '../../config/integration-switches.ts';
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
import { pythonCall, pythonCode, pythonScalar } from './code.ts';

const readers: Readers = {
  count: 'read_count',
  rate: 'read_rate',
  switch: 'read_switch',
  text: 'read_text',
};

/** What is switched off by naming a default integration of sentry-sdk (`sentry_sdk/integrations`). */
export const pythonIntegrations: Partial<Record<IntegrationSwitch, readonly [string, string][]>> = {
  console: [['logging', 'LoggingIntegration']],
  crashes: [
    ['excepthook', 'ExcepthookIntegration'],
    ['threading', 'ThreadingIntegration'],
  ],
  http: [['stdlib', 'StdlibIntegration']],
  modules: [['modules', 'ModulesIntegration']],
};

/** Writes the options of sentry-sdk, and what stands beside them, for one layer. */
export function writePythonSettings(config: EnvironmentOverride, build: SourceBuild): void {
  const { settings } = build;
  const code = (value: Parameters<typeof valueCode>[0], path: string) =>
    valueCode(value, path, readers, pythonScalar);
  const set = (option: string, value: Code) => settings.set(`options["${option}"]`, value);
  const put = (
    option: string,
    value: Parameters<typeof valueCode>[0] | undefined,
    path: string,
  ) => {
    if (value === undefined) return;
    if (takes(build, option)) set(option, code(value, path));
    else lack(build, option, path);
  };

  set('dsn', code(config.dsn ?? { env: 'SENTRY_DSN' }, 'dsn'));
  put('release', config.release, 'release');
  set('environment', 'environment');
  put('dist', config.dist, 'dist');
  put('server_name', config.serverName, 'serverName');
  put('debug', config.debug, 'debug');
  put('sample_rate', config.errors, 'errors');
  put('attach_stacktrace', config.attachStacktrace, 'attachStacktrace');
  put('max_breadcrumbs', config.caps?.breadcrumbs, 'caps.breadcrumbs');
  put('max_value_length', config.caps?.valueLength, 'caps.valueLength');
  put('http_proxy', config.proxy, 'proxy');
  put('https_proxy', config.proxy, 'proxy');
  putTraces(config, build, put);
  putTracing(config, build, set, put);
  putProfiles(config, build, set, put);
  putPrivacy(config, build, set);
  if (config.logs !== undefined && takes(build, 'enable_logs'))
    set('enable_logs', code(config.logs, 'logs'));
  else if (config.logs === true) lack(build, 'enable_logs', 'logs');
  if (config.metrics !== undefined && takes(build, 'enable_metrics'))
    set('enable_metrics', code(config.metrics, 'metrics'));
  else if (config.metrics === true) lack(build, 'enable_metrics', 'metrics');
  putIntegrations(config, build, set);
  if (config.tunnel !== undefined) lack(build, 'tunnel', 'tunnel');
  elsewhere(build, config.replays, 'replays', 'Replays are recorded in browsers alone.');
  elsewhere(build, config.ignore?.urls, 'ignore.urls', 'Scripts have addresses in browsers alone.');
  elsewhere(
    build,
    config.ignore?.allowUrls,
    'ignore.allowUrls',
    'Scripts have addresses in browsers alone.',
  );

  if (config.enabled !== undefined) settings.set('enabled', code(config.enabled, 'enabled'));
  if (config.disabledIn?.length) settings.set('disabled_in', pythonCode([...config.disabledIn]));
  if (config.killSwitch !== undefined)
    settings.set('stopped', pythonCall('is_stopped', { 0: pythonScalar(config.killSwitch) }));
  const { scrubbing = 'strict' } = config;
  if (scrubbing !== 'off')
    settings.set(
      'scrubber',
      typeof scrubbing === 'string'
        ? pythonCall('Scrubber', { 0: pythonScalar(scrubbing) })
        : pythonCall('Scrubber', {
            0: pythonScalar(scrubbing.preset),
            allow: scrubbing.allow?.length ? pythonCode([...scrubbing.allow]) : undefined,
            deny: scrubbing.deny?.length ? pythonCode([...scrubbing.deny]) : undefined,
          }),
    );
  const { perSession, perFingerprint, perWindow } = config.caps ?? {};
  if (perSession !== undefined || perFingerprint !== undefined || perWindow !== undefined)
    settings.set(
      'caps',
      pythonCall('Caps', {
        per_session: perSession === undefined ? undefined : code(perSession, 'caps.perSession'),
        per_fingerprint:
          perFingerprint === undefined ? undefined : code(perFingerprint, 'caps.perFingerprint'),
        events_per_window: perWindow && code(perWindow.events, 'caps.perWindow.events'),
        window_in_seconds: perWindow && pythonScalar(perWindow.seconds),
      }),
    );
  const texts = (patterns: readonly TextPattern[] | undefined, path: string) => {
    const found = patternTexts(build, patterns, path);
    return found.length > 0 ? pythonCode(found) : undefined;
  };
  const filter = {
    errors: texts(config.ignore?.errors, 'ignore.errors'),
    transactions: texts(config.ignore?.transactions, 'ignore.transactions'),
    logs: config.logs === undefined ? undefined : code(config.logs, 'logs'),
    metrics: config.metrics === undefined ? undefined : code(config.metrics, 'metrics'),
  };
  if (Object.values(filter).some((part) => part !== undefined))
    settings.set('is_ignored', pythonCall('create_filter', filter));
  const tags = Object.entries(config.tags ?? {}).toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  if (tags.length > 0)
    settings.set('tags', {
      open: '{',
      parts: tags.map(([name, value]) => [`${pythonScalar(name)}: `, code(value, `tags.${name}`)]),
      close: '}',
    });
}

type SetOption = (option: string, code: Code) => void;
type Put = (
  option: string,
  value: Parameters<typeof valueCode>[0] | undefined,
  path: string,
) => void;

function putTraces({ traces, logs }: EnvironmentOverride, build: SourceBuild, put: Put): void {
  if (traces === undefined) return;
  if (typeof traces === 'number' || 'env' in traces) {
    put('traces_sample_rate', traces, 'traces');
    return;
  }
  let isRefused = false;
  const policy = toSourcePolicy(traces, 'python', (path, reason) => {
    isRefused = true;
    build.tell('matcher-not-available', `${build.path}traces.${path}`, reason);
  });
  if (isRefused) return;
  build.settings.set(
    'options["traces_sampler"]',
    pythonCall('Sampler', {
      0: pythonCode(policy),
      environment: 'environment',
      release: 'options.get("release")',
    }),
  );
  if (traces.logs === undefined || logs === false) return;
  if (takes(build, 'before_send_log'))
    build.settings.set(
      'options["before_send_log"]',
      pythonCall('LogFilter', { 0: pythonCode(policy['logs']) }),
    );
  else lack(build, 'before_send_log', 'traces.logs');
}

function putTracing(
  { tracing }: EnvironmentOverride,
  build: SourceBuild,
  set: SetOption,
  put: Put,
): void {
  if (tracing === undefined) return;
  const { propagateTo, strictContinuation, organizationId, lifecycle, traceparent } = tracing;
  if (propagateTo !== undefined)
    set(
      'trace_propagation_targets',
      pythonCode(patternTexts(build, propagateTo, 'tracing.propagateTo')),
    );
  // A release without such an option does what false, or static, asks for.
  if (strictContinuation === true || takes(build, 'strict_trace_continuation'))
    put('strict_trace_continuation', strictContinuation, 'tracing.strictContinuation');
  put('org_id', organizationId, 'tracing.organizationId');
  if (lifecycle === 'stream' || takes(build, 'trace_lifecycle'))
    put('trace_lifecycle', lifecycle, 'tracing.lifecycle');
  if (traceparent === true) lack(build, 'propagate_traceparent', 'tracing.traceparent');
}

function putProfiles(
  { profiles }: EnvironmentOverride,
  build: SourceBuild,
  set: SetOption,
  put: Put,
): void {
  if (profiles === undefined) return;
  const { sessions, traces, lifecycle } = profiles;
  put('profiles_sample_rate', traces, 'profiles.traces');
  if (takes(build, 'profile_session_sample_rate')) {
    put('profile_session_sample_rate', sessions, 'profiles.sessions');
    put('profile_lifecycle', lifecycle, 'profiles.lifecycle');
    return;
  }
  if (sessions === undefined || traces !== undefined) return;
  build.tell('profiles-by-trace', `${build.path}profiles.sessions`);
  set('profiles_sample_rate', valueCode(sessions, 'profiles.sessions', readers, pythonScalar));
}

function putPrivacy(
  { scrubbing = 'strict', integrations = {} }: EnvironmentOverride,
  build: SourceBuild,
  set: SetOption,
): void {
  const preset = typeof scrubbing === 'string' ? scrubbing : scrubbing.preset;
  const {
    localVariables = preset === 'strict' ? false : undefined,
    sourceLines,
    sessions,
  } = integrations;
  // Deprecated by data_collection, without which a release collects as little as with False.
  if (preset !== 'off' && !takes(build, 'data_collection')) set('send_default_pii', 'False');
  if (preset === 'strict') set('max_request_body_size', '"never"');
  if (localVariables !== undefined) set('include_local_variables', pythonScalar(localVariables));
  if (sourceLines !== undefined) set('include_source_context', pythonScalar(sourceLines));
  if (sessions !== undefined) set('auto_session_tracking', pythonScalar(sessions));
}

function putIntegrations(
  { integrations = {} }: EnvironmentOverride,
  build: SourceBuild,
  set: SetOption,
): void {
  const off = Object.entries(integrations).filter(([, isOn]) => isOn === false);
  const classes: string[] = [];
  for (const [name] of off) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is not in the table is undefined
    const found = pythonIntegrations[name as IntegrationSwitch];
    if (found !== undefined) classes.push(...found.map(([, className]) => className));
    else if (!['localVariables', 'sessions', 'sourceLines'].includes(name))
      build.tell('not-in-language', `${build.path}integrations.${name}`, 'Python');
  }
  if (classes.length === 0) return;
  if (takes(build, 'disabled_integrations'))
    set('disabled_integrations', {
      open: '[',
      parts: classes.toSorted().map((name) => ['', name]),
      close: ']',
    });
  else lack(build, 'disabled_integrations', 'integrations');
}
