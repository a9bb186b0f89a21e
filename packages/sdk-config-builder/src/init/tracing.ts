import { has, put, type Build } from './build.ts';
import { needIntegration } from './needs.ts';

/** Writes how traces cross from one service to the next, as far as it is no plain field. */
export function putTracing(build: Build): void {
  const { organizationId, lifecycle } = build.config.tracing ?? {};
  const { runtime, release } = build.target;
  if (organizationId !== undefined && /^\d+$/.test(organizationId))
    put(build, 'orgId', 'tracing.organizationId');
  if (lifecycle === 'stream' && runtime === 'browser' && release[0] === 10)
    needIntegration(build, 'SpanStreaming', 'tracing.lifecycle');
}

/** Whether the target sends spans one by one. */
export function isStreaming(build: Build): boolean {
  const { target, options, environment } = build;
  if (!has(build, 'traceLifecycle')) return false;
  const variable = target.runtime === 'browser' ? undefined : environment['SENTRY_TRACE_LIFECYCLE'];
  const lifecycle = options.traceLifecycle ?? variable;
  return lifecycle === undefined ? target.release[0] >= 11 : lifecycle === 'stream';
}
