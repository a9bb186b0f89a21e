import type { RenderContext } from '../context.ts';
import { reset } from '../yaml-text.ts';
import type { ServiceParts } from './override.ts';

/** Services that waited for one that is taken away no longer do. */
export function dependencyParts({ services, dropped }: RenderContext): ServiceParts {
  return Object.entries(services).flatMap(([service, { dependsOn = {} }]) => {
    const gone = Object.keys(dependsOn).filter((name) => dropped.has(name));
    if (gone.length === 0) return [];
    return [[service, { depends_on: Object.fromEntries(gone.map((name) => [name, reset])) }]];
  });
}
