import { has, lack, put, type Build } from './build.ts';
import { needIntegration } from './needs.ts';
import { toPatterns } from './patterns.ts';

/** Writes how traces cross from one service to the next. */
export function putTracing(build: Build): void {
  const { tracing } = build.config;
  if (tracing === undefined) return;
  const { propagateTo, strictContinuation, organizationId, lifecycle, traceparent } = tracing;
  const targets = toPatterns(build, propagateTo, 'tracing.propagateTo');
  put(build, 'tracePropagationTargets', targets, 'tracing.propagateTo');
  if (organizationId !== undefined && /^\d+$/.test(organizationId))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was tested to be digits
    put(build, 'orgId', organizationId as `${number}`, 'tracing.organizationId');
  // An SDK without such an option does what false, or static, asks for.
  if (strictContinuation === true || has(build, 'strictTraceContinuation'))
    put(build, 'strictTraceContinuation', strictContinuation, 'tracing.strictContinuation');
  if (traceparent === true || has(build, 'propagateTraceparent'))
    put(build, 'propagateTraceparent', traceparent, 'tracing.traceparent');
  if (has(build, 'traceLifecycle')) put(build, 'traceLifecycle', lifecycle, 'tracing.lifecycle');
  else if (lifecycle === 'stream') lack(build, 'traceLifecycle', 'tracing.lifecycle');
  if (
    lifecycle === 'stream' &&
    build.target.runtime === 'browser' &&
    build.target.release[0] === 10
  )
    needIntegration(build, 'SpanStreaming', 'tracing.lifecycle', 'spanStreamingIntegration()');
}

/** Whether the target sends spans one by one. */
export function isStreaming(build: Build): boolean {
  if (!has(build, 'traceLifecycle')) return false;
  const { runtime } = build.target;
  const variable = runtime === 'browser' ? undefined : build.environment['SENTRY_TRACE_LIFECYCLE'];
  const lifecycle = build.options.traceLifecycle ?? variable;
  return lifecycle === undefined ? build.target.release[0] >= 11 : lifecycle === 'stream';
}
