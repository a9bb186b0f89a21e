import type { RenderContext } from '../render/context.ts';

// What is made anew by itself: caches, logs, and files that the installer writes again.
const replaceable =
  /(?:nginx-cache|nginx-www|smtp(?:-log)?|kafka-log|clickhouse-log|zookeeper-log|symbolicator)$/;

/** A volume of Docker that holds something which is nowhere else. */
export interface KeptVolume {
  /** Its name in Docker. */
  readonly name: string;
  /** Whether the installer creates it, and not Compose. */
  readonly isExternal: boolean;
}

/** The volumes of a deployment that hold what is nowhere else, without those of stores that are not used. */
export function keptVolumes({ tag, dropped, services }: RenderContext): readonly KeptVolume[] {
  const project = tag.variables['COMPOSE_PROJECT_NAME']?.value ?? 'sentry-self-hosted';
  const mounted = new Set(
    Object.values(services).flatMap(({ volumes = [] }) =>
      volumes.map((mount) => mount.split(':')[0] ?? ''),
    ),
  );
  return Object.entries(tag.volumes).flatMap(([name, { external }]) => {
    const isUnused = !mounted.has(name) || dropped.has(name.replace(/^sentry-/, ''));
    if (replaceable.test(name) || isUnused) return [];
    return [{ name: external ? name : `${project}_${name}`, isExternal: external }];
  });
}
