import type { RenderContext } from '../render/context.ts';
import { overrideServicesOf } from '../render/override/override.ts';
import { runningServices } from '../render/running-services.ts';
import { isMap } from '../yaml/path.ts';
import type { RunStep } from './types.ts';

/**
 * What makes files count that containers only mount: Compose compares the description of a service, never what a mounted
 * file says, so `up` alone leaves a program running with what it read when it started (cerc-io/stack-orchestrator#752,
 * docker/compose#1345).
 */
export function restartSteps(
  context: RenderContext,
  compose: string,
  paths: readonly string[],
): readonly RunStep[] {
  const override = overrideServicesOf(context);
  const readers = runningServices(context).filter((name) => {
    const part = override[name];
    const mounts = [
      ...(context.services[name]?.volumes ?? []),
      ...(isMap(part) && Array.isArray(part['volumes']) ? part['volumes'] : []),
    ];
    return mounts.some((mount) => paths.some((path) => isInside(path, sourceOf(mount))));
  });
  if (readers.length === 0) return [];
  return [
    {
      type: 'run',
      command: `${compose} up --wait --force-recreate --no-deps ${readers.join(' ')}`,
      reason: 'Lets the services that mount the changed files read them; Compose does not notice.',
    },
  ];
}

/** Where a mount comes from, in the short form or the long one. */
function sourceOf(mount: unknown): string {
  if (typeof mount === 'string') return mount.split(':')[0] ?? '';
  return isMap(mount) ? String(mount['source']) : '';
}

function isInside(path: string, source: string): boolean {
  const folder = source.replace(/\/$/, '');
  return `./${path}` === folder || `./${path}`.startsWith(`${folder}/`);
}
