import { hostAndPort } from '../host-port.ts';
import type { RenderContext } from '../context.ts';
import { setting, type Section } from './assignment.ts';

export function metricsSection({ deployment: { statsd } }: RenderContext): Section {
  if (statsd === undefined) return { title: 'Metrics', assignments: [] };
  const { host, port } = hostAndPort(statsd.address);
  return {
    title: 'Metrics',
    assignments: [
      setting('SENTRY_METRICS_BACKEND', 'sentry.metrics.statsd.StatsdMetricsBackend'),
      setting('SENTRY_METRICS_OPTIONS', { host, port }),
      setting('SENTRY_METRICS_SAMPLE_RATE', statsd.sampleRate ?? 1),
      setting('SENTRY_METRICS_PREFIX', statsd.prefix ?? 'sentry.'),
    ],
  };
}
