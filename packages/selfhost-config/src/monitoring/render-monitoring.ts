import { readDescription } from '../deployment/check.ts';
import { contextOf } from '../deployment/define.ts';
import type { Deployment } from '../deployment/types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { Rendered } from '../render/render-deployment.ts';
import { healthScript } from './health-script.ts';
import { lagScript } from './lag-script.ts';
import { statsdCompose } from './statsd-compose.ts';

/**
 * Files that watch a deployment: a script that asks every health endpoint, one that says who lags behind in Kafka, and a
 * Compose file that turns StatsD into what Prometheus reads. Both scripts end with 1 when something is wrong, for cron or
 * whatever calls you. Throws a `SelfhostError` when the description has errors.
 */
export function renderMonitoring(deployment: Deployment): Rendered {
  const { diagnostics } = readDescription(deployment);
  const context = contextOf(deployment);
  return {
    files: [
      { path: 'monitoring/check-health.sh', text: healthScript(context), mode: 0o755 },
      { path: 'monitoring/check-lag.sh', text: lagScript(context), mode: 0o755 },
      { path: 'monitoring/docker-compose.yml', text: statsdCompose(context) },
    ],
    diagnostics: [...diagnostics, ...noStatsd(deployment)],
  };
}

function noStatsd({ statsd }: Deployment): readonly Diagnostic[] {
  if (statsd !== undefined) return [];
  return [
    {
      code: 'selfhost/no-metrics',
      severity: 'info',
      path: ['statsd'],
      message: 'Sentry sends no metrics about itself.',
      hint: "Set statsd: { address: 'statsd-exporter:9125' } to use monitoring/docker-compose.yml.",
    },
  ];
}
