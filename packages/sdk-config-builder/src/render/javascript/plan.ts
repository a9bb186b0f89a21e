import { isFromEnvironment } from '../../config/resolve.ts';
import type { EnvironmentOverride, SentryConfig } from '../../config/types.ts';
import { valueKinds } from '../../config/value-kinds.ts';
import type { Diagnostic, OnDiagnostic } from '../../diagnostics/diagnostic.ts';
import { createInitOptions } from '../../init/create-init-options.ts';
import { createInitOptions as createTerseOptions } from '../../init/create-terse-init-options.ts';
import type { SdkTarget } from '../../targets/types.ts';
import { layersOf, type Layer } from '../layers.ts';

const SAMPLES = { count: '1', rate: '0.5', switch: 'true', text: '1' } as const;
const TEXTS: Readonly<Record<string, string>> = {
  dsn: 'https://public@sentry.example.com/1',
  proxy: 'https://proxy.example.com',
  tunnel: 'https://tunnel.example.com',
};
const NEEDED = /^sdk-config\/(?:needs-integration|switched-off-in-part)$/;
// What is found only when a service runs, or is about the samples.
const LATER = /^sdk-config\/(?:unreadable-variable|invalid-dsn)$/;
const NAMES = [
  'BrowserProfiling',
  'BrowserTracing',
  'Http',
  'ProfilingIntegration',
  'Replay',
  'SpanStreaming',
];

/** What the options of a target need besides the description. */
export interface InitPlan {
  /** Calls that make integrations, as the SDK exports them. */
  readonly integrations: readonly string[];
  /** Whether any layer has rules. */
  readonly hasPolicy: boolean;
  /** Whether any layer has rules for logs, and the SDK a hook that follows them. */
  readonly hasLogRules: boolean;
}

/** Makes the options of every layer once, to find what they need, and to tell what they lack. */
export function planInit(
  config: SentryConfig,
  target: SdkTarget,
  onDiagnostic: OnDiagnostic,
): InitPlan {
  const calls = new Set<string>();
  let hasPolicy = false;
  let hasLogRules = false;
  for (const layer of layersOf(config)) {
    const environment = samplesOf(layer.config);
    const isPolicy = typeof layer.config.traces === 'object' && 'rules' in layer.config.traces;
    hasPolicy ||= isPolicy;
    const { disabledIn: _, ...running } = layer.config;
    const filtersLogs = takesLogRules(running, target);
    hasLogRules ||= filtersLogs;
    const hooks = {
      environment,
      ...(isPolicy ? { tracesSampler: () => 1 } : {}),
      ...(filtersLogs ? { beforeSendLog: keepAll } : {}),
    };
    createTerseOptions(running, target, {
      ...hooks,
      onDiagnostic: ({ code, message }) => {
        if (NEEDED.test(code)) calls.add(message);
      },
    });
    createInitOptions(running, target, {
      ...hooks,
      integrations: NAMES.map((name) => ({ name })),
      onDiagnostic: (diagnostic) => {
        if (!LATER.test(diagnostic.code)) onDiagnostic(placed(diagnostic, layer));
      },
    });
  }
  return { integrations: merged([...calls].toSorted()), hasPolicy, hasLogRules };
}

const keepAll = <Log>(log: Log): Log => log;

function takesLogRules(config: EnvironmentOverride, target: SdkTarget): boolean {
  const { traces, logs } = config;
  if (typeof traces !== 'object' || !('rules' in traces) || traces.logs === undefined) return false;
  if (logs === false) return false;
  const options = createTerseOptions({}, target, {
    beforeSendLog: keepAll,
    onDiagnostic: () => undefined,
  });
  return 'beforeSendLog' in { ...options, ...options['_experiments'] };
}

function placed(diagnostic: Diagnostic, { path }: Layer): Diagnostic {
  return { ...diagnostic, path: [...path.split('.').filter(Boolean), ...diagnostic.path] };
}

// One integration with the options of both.
function merged(calls: readonly string[]): readonly string[] {
  const isHttp = (call: string) => call.startsWith('httpIntegration({ ');
  const http = calls.filter(isHttp).map((call) => call.slice('httpIntegration({ '.length, -3));
  const others = calls.filter((call) => !isHttp(call));
  return http.length === 0 ? others : [...others, `httpIntegration({ ${http.join(', ')} })`];
}

function samplesOf(config: EnvironmentOverride): Record<string, string> {
  const samples: Record<string, string> = {};
  for (const [path, variable] of variablesOf(config))
    samples[variable] = TEXTS[path] ?? SAMPLES[valueKinds[path] ?? 'text'];
  return samples;
}

/** The variables that values come from, with the paths of the values. */
export function variablesOf(part: object, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    const path = prefix + key;
    return isFromEnvironment(value) ? [[path, value.env] as const] : variablesOf(value, `${path}.`);
  });
}
