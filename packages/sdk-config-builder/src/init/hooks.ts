import { has, lack, nameOf, since, type Build } from './build.ts';
import { guard, type Judge } from './guard.ts';
import { hasExperimentalLogs } from './switches.ts';
import { isStreaming } from './tracing.ts';
import type { InitHooks, InitOptions } from './types.ts';

type HookName =
  | 'beforeSend'
  | 'beforeSendTransaction'
  | 'beforeSendSpan'
  | 'beforeSendLog'
  | 'beforeSendMetric'
  | 'beforeBreadcrumb';

/** Writes the hooks of the service, guarded. They run before anything is scrubbed or counted. */
export function putHooks(build: Build): void {
  putHook(build, 'beforeSend');
  putTransactionHook(build);
  putSpanHook(build);
  if (build.config.logs !== false) putLogHook(build);
  if (build.config.metrics !== false) putHook(build, 'beforeSendMetric');
  putBreadcrumbHook(build);
}

function putHook(build: Build, name: HookName): void {
  const judge = judgeOf(build.hooks, name);
  if (judge === undefined) return;
  if (has(build, name)) assign(build.options, name, guard(name, build.tell, judge));
  else lack(build, name, `hooks.${name}`);
}

function putTransactionHook(build: Build): void {
  if (build.hooks.beforeSendTransaction === undefined) return;
  if (!isStreaming(build)) {
    putHook(build, 'beforeSendTransaction');
    return;
  }
  build.tell('ignored-hook', 'hooks.beforeSendTransaction', nameOf(build));
}

function putSpanHook(build: Build): void {
  const judge = judgeOf(build.hooks, 'beforeSendSpan');
  if (judge === undefined) return;
  if (!has(build, 'beforeSendSpan')) {
    lack(build, 'beforeSendSpan', 'hooks.beforeSendSpan');
    return;
  }
  // From 9 on a span hook cannot drop, so what a failed hook was to clean goes out empty.
  const drop = since(build, '9.0.0') ? emptySpan : () => null;
  const hook = guard('beforeSendSpan', build.tell, judge, drop);
  // The marks that withStreamedSpan (10) and withStaticSpan (11) leave: without them the SDK does not call the hook.
  const mark = isStreaming(build) ? '_streamed' : '_static';
  if (has(build, 'traceLifecycle')) Object.defineProperty(hook, mark, { value: true });
  assign(build.options, 'beforeSendSpan', hook);
}

function putLogHook(build: Build): void {
  const judge = judgeOf(build.hooks, 'beforeSendLog');
  if (judge === undefined) return;
  if (!hasExperimentalLogs(build)) {
    putHook(build, 'beforeSendLog');
    return;
  }
  const beforeSendLog = guard('beforeSendLog', build.tell, judge);
  build.options['_experiments'] = Object.assign({}, build.options['_experiments'], {
    beforeSendLog,
  });
}

// Breadcrumbs of browsers come from one integration, so that a switch leaves some of them out here.
function putBreadcrumbHook(build: Build): void {
  const { console: isConsoleOn, http } = build.config.integrations ?? {};
  const off = new Set<unknown>();
  if (build.target.runtime === 'browser') {
    if (isConsoleOn === false) off.add('console');
    if (http === false) off.add('fetch').add('xhr');
  }
  const judge = judgeOf(build.hooks, 'beforeBreadcrumb');
  if (judge === undefined && off.size === 0) return;
  const hook = guard('beforeBreadcrumb', build.tell, (item, hint) => {
    if (off.has(categoryOf(item))) return null;
    return judge === undefined ? item : judge(item, hint);
  });
  assign(build.options, 'beforeBreadcrumb', hook);
}

function categoryOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'category' in item
    ? item.category
    : undefined;
}

function judgeOf(hooks: InitHooks, name: HookName): Judge | undefined {
  if (hooks[name] === undefined) return undefined;
  // The hook gets what the SDK passes; only the types of that major are not known here.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const call = hooks as unknown as Readonly<Record<HookName, Judge>>;
  return (item, hint) => call[name](item, hint);
}

function assign(options: InitOptions, name: HookName, hook: Judge): void {
  Object.assign(options, { [name]: hook });
}

function emptySpan(span: unknown): unknown {
  if (typeof span !== 'object' || span === null) return span;
  const empty: Record<string, unknown> = { ...span };
  for (const key of ['name', 'description']) if (key in empty) empty[key] = '[Filtered]';
  for (const key of ['attributes', 'data']) if (key in empty) empty[key] = {};
  return empty;
}
