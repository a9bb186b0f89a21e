import type { ServiceScaling } from '../../deployment/types.ts';
import type { RenderContext } from '../context.ts';
import type { ServiceParts } from './override.ts';

/** How often services run, and what their commands say about work at once where no variable does. */
export function scalingParts(context: RenderContext): ServiceParts {
  return Object.entries(context.deployment.scaling ?? {}).flatMap(([service, scaling]) => {
    const command = commandFor(service, scaling, context);
    const part = {
      ...(scaling.replicas === undefined ? {} : { deploy: { replicas: scaling.replicas } }),
      ...(command === undefined ? {} : { command }),
    };
    return Object.keys(part).length === 0 ? [] : [[service, part]];
  });
}

function commandFor(
  service: string,
  { concurrency }: ServiceScaling,
  { tag }: RenderContext,
): string | undefined {
  const base = tag.services[service]?.command;
  if (concurrency === undefined || typeof base !== 'string') return undefined;
  // The processes of `web` are a setting of sentry.conf.py.
  if (service === 'taskworker') {
    return /--concurrency=\d+/.test(base)
      ? base.replace(/--concurrency=\d+/, `--concurrency=${concurrency}`)
      : undefined;
  }
  return service === 'worker' ? `${base} --concurrency ${concurrency}` : undefined;
}
