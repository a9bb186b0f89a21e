import { FILTERED } from '../scrub/clean-text.ts';
import { isRecord, read } from '../values/read.ts';
import { has, lack, nameOf, since, type Build } from './build.ts';
import { guard, type Judge } from './guard.ts';
import { hasExperimentalLogs } from './switches.ts';
import { isStreaming } from './tracing.ts';

const HOOKS = [
  'beforeSend',
  'beforeSendTransaction',
  'beforeSendSpan',
  'beforeSendLog',
  'beforeSendMetric',
  'beforeBreadcrumb',
] as const;

/** Writes the hooks of the service, guarded. They run before anything is scrubbed or counted. */
export function putHooks(build: Build): void {
  for (const name of HOOKS) putHook(build, name);
}

function putHook(build: Build, name: (typeof HOOKS)[number]): void {
  const { config, hooks, options, tell } = build;
  const path = `hooks.${name}`;
  const isLog = name === 'beforeSendLog';
  const isSpan = name === 'beforeSendSpan';
  if (isLog) checkLogRules(build);
  const unwanted = name === 'beforeBreadcrumb' ? unwantedBreadcrumbs(build) : [];
  if (unwanted.length === 0 && hooks[name] === undefined) return;
  if ((isLog && config.logs === false) || (name === 'beforeSendMetric' && config.metrics === false))
    return;
  if (name === 'beforeSendTransaction' && isStreaming(build)) {
    tell('ignored-hook', path, nameOf(build));
    return;
  }
  const isExperimental = isLog && hasExperimentalLogs(build);
  if (!isExperimental && !has(build, name)) {
    lack(build, name, path);
    return;
  }
  // The hook gets what the SDK passes; only the types of that major are not known here.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const own = hooks as unknown as Readonly<Record<string, Judge | undefined>>;
  const hook = guard(
    name,
    tell,
    (item, hint) => {
      if (unwanted.includes(read(item, 'category'))) return null;
      return hooks[name] === undefined ? item : own[name]?.(item, hint);
    },
    // From 9 on a span hook cannot drop, so what a failed hook was to clean goes out empty.
    isSpan && since(build, '9.0.0') ? emptySpan : undefined,
  );
  // The marks that withStreamedSpan (10) and withStaticSpan (11) leave: without them the SDK does not call the hook.
  if (isSpan && has(build, 'traceLifecycle'))
    Object.defineProperty(hook, isStreaming(build) ? '_streamed' : '_static', { value: true });
  Object.assign(
    options,
    isExperimental
      ? { _experiments: { ...options['_experiments'], [name]: hook } }
      : { [name]: hook },
  );
}

// Rules for logs need a filter that follows them, as those for traces need a sampler.
function checkLogRules(build: Build): void {
  const { traces, logs } = build.config;
  if (logs === false || build.hooks.beforeSendLog !== undefined) return;
  if (read(traces, 'logs') === undefined) return;
  if (!hasExperimentalLogs(build) && !has(build, 'beforeSendLog'))
    lack(build, 'beforeSendLog', 'traces.logs');
  else build.tell('policy-without-filter', 'traces.logs');
}

// Breadcrumbs of browsers come from one integration, so that a switch leaves some of them out here.
function unwantedBreadcrumbs({ config, target }: Build): readonly unknown[] {
  const { console: isConsoleOn, http } = config.integrations ?? {};
  if (target.runtime !== 'browser') return [];
  return [
    ...(isConsoleOn === false ? ['console'] : []),
    ...(http === false ? ['fetch', 'xhr'] : []),
  ];
}

function emptySpan(span: unknown): unknown {
  if (!isRecord(span)) return span;
  const empty = { ...span };
  for (const key of ['name', 'description']) if (key in empty) empty[key] = FILTERED;
  for (const key of ['attributes', 'data']) if (key in empty) empty[key] = {};
  return empty;
}
