import type { Code } from '../print.ts';
import { goScalar, goText } from './code.ts';

/** The code of a layer, by the place that it is assigned to. */
export type Settings = ReadonlyMap<string, Code>;

/** The layers of a description as settings, the one that holds everywhere else first. */
export interface LayeredSettings {
  readonly base: Settings;
  readonly environments: readonly (readonly [name: string, settings: Settings])[];
}

/** How a release is told to keep or drop logs and metrics. */
export interface Signals {
  /** The field that turns logs on, the one that turns them off, or a hook that drops them. */
  readonly logs: 'DisableLogs' | 'EnableLogs' | 'hook';
  readonly metrics: 'DisableMetrics' | 'hook';
}

// What stands beside the options: its type, and what it is where no layer says another thing.
const LOCALS: Readonly<Record<string, string>> = {
  isEnabled: 'true',
  isOff: 'false',
  disabledIn: '[]string(nil)',
  scrubbing: '(*scrubber)(nil)',
  proxy: '""',
  limits: 'capLimits{noCap, noCap, noCap, 0}',
  sendsLogs: 'true',
  sendsMetrics: 'true',
};
// What a field is where a layer takes a described one back.
const ZEROS: Readonly<Record<string, string>> = {
  'options.EnableTracing': 'false',
  'options.MaxBreadcrumbs': '0',
  'options.SampleRate': '1',
  'options.TracesSampleRate': '0',
};

/** The text of `init.go`. */
export function goInitFile(layers: LayeredSettings, environment: Code, signals: Signals): string {
  const all = [layers.base, ...layers.environments.map(([, settings]) => settings)];
  const isUsed = (name: string) => all.some((settings) => settings.has(name));
  const locals = Object.keys(LOCALS).filter(isUsed);
  const lines = [
    ...locals.map((name) => `${name} := ${goText(layers.base.get(name) ?? LOCALS[name] ?? '')}`),
    'options := sentry.ClientOptions{}',
    ...Array.from(layers.base)
      .filter(([target]) => target.startsWith('options.'))
      .map(([target, code]) => `${target} = ${goText(code)}`),
    ...layerLines(layers),
    ...offLines(locals),
    ...signalLines(locals, signals),
    `options.HTTPTransport = newFence(${locals.includes('scrubbing') ? 'scrubbing' : 'nil'}, ${locals.includes('proxy') ? 'proxy' : '""'})`,
    `chain := hooks.chain(${locals.includes('limits') ? 'newCaps(limits)' : 'nil'})`,
    'options.BeforeSend = chain',
    ...(isUsed('options.SampleRate')
      ? [
          '// A rate of 0 means all of them there.',
          'if options.SampleRate == 0 {',
          '\toptions.SampleRate = 1',
          '\toptions.BeforeSend = dropEvent',
          '}',
        ]
      : []),
    'options.BeforeSendTransaction = guard(hooks.BeforeSendTransaction)',
    'options.BeforeBreadcrumb = hooks.BeforeBreadcrumb',
    'return sentry.Init(options)',
  ];
  const text = `${DOC}
func InitSentry(hooks Hooks) error {
	environment := ${goText(environment)}
${lines.map((line) => `\t${line}`).join('\n')}
}
`;
  const modules = [
    ...(/\bslices\./.test(text) ? ['"slices"'] : []),
    ...(/\btime\./.test(text) ? ['"time"'] : []),
  ];
  const imports = [
    ...modules,
    ...(modules.length > 0 ? [''] : []),
    '"github.com/getsentry/sentry-go"',
  ];
  return `package sentrysetup

import (
${imports.map((line) => (line === '' ? '' : `\t${line}`)).join('\n')}
)

${text}`;
}

const DOC = `// InitSentry sets Sentry up: call it once, at the top of main, and defer Flush. Rendered from a
// description: change that, and render again.`;

function layerLines({ base, environments }: LayeredSettings): readonly string[] {
  const cases = environments.flatMap(([name, settings]) => {
    const targets = [...new Set([...base.keys(), ...settings.keys()])];
    const lines = targets.flatMap((target) => {
      const code = settings.get(target) ?? LOCALS[target] ?? ZEROS[target] ?? 'nil';
      return JSON.stringify(code) === JSON.stringify(base.get(target))
        ? []
        : [`\t${target} = ${goText(code)}`];
    });
    return lines.length === 0 ? [] : [`case ${goScalar(name)}:`, ...lines];
  });
  return cases.length === 0 ? [] : ['switch environment {', ...cases, '}'];
}

function offLines(locals: readonly string[]): readonly string[] {
  const tests = [
    ...(locals.includes('isEnabled') ? ['!isEnabled'] : []),
    ...(locals.includes('isOff') ? ['isOff'] : []),
    ...(locals.includes('disabledIn') ? ['slices.Contains(disabledIn, environment)'] : []),
  ];
  return tests.length === 0 ? [] : [`if ${tests.join(' || ')} {`, '\treturn nil', '}'];
}

function signalLines(locals: readonly string[], { logs, metrics }: Signals): readonly string[] {
  const lines: string[] = [];
  if (locals.includes('sendsLogs')) {
    if (logs === 'EnableLogs') lines.push('options.EnableLogs = sendsLogs');
    if (logs === 'DisableLogs') lines.push('options.DisableLogs = !sendsLogs');
    if (logs === 'hook') lines.push('if !sendsLogs {', '\toptions.BeforeSendLog = dropLog', '}');
  }
  if (locals.includes('sendsMetrics')) {
    if (metrics === 'DisableMetrics') lines.push('options.DisableMetrics = !sendsMetrics');
    else lines.push('if !sendsMetrics {', '\toptions.BeforeSendMetric = dropMetric', '}');
  }
  return lines;
}
