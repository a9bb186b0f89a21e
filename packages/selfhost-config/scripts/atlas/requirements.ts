import type { TagRequirements } from '../../src/atlas/types.ts';
import type { Facts } from './facts.ts';

/** The minimums of a tag. Where memory or CPUs occur twice, the first is of errors-only. */
export function readRequirements({ minRequirements }: Facts): TagRequirements {
  const values = (name: string) =>
    minRequirements.flatMap(([found, value]) => (found === name ? [value] : []));
  const optional = <Key extends string, Value>(
    key: Key,
    name: string,
    read: (text: string) => Value,
  ) => values(name).map((value) => ({ [key]: read(value) }) as Record<Key, Value>)[0];
  const byProfile = (name: string) => {
    const found = values(name).map(Number);
    return { 'errors-only': found[0] ?? 0, 'feature-complete': found.at(-1) ?? 0 };
  };
  return {
    docker: values('MIN_DOCKER_VERSION')[0] ?? '',
    compose: values('MIN_COMPOSE_VERSION')[0] ?? '',
    ...optional('podman', 'MIN_PODMAN_VERSION', String),
    ...optional('podmanCompose', 'MIN_PODMAN_COMPOSE_VERSION', String),
    ...optional('bash', 'MIN_BASH_VERSION', String),
    memoryInMb: byProfile('MIN_RAM_HARD'),
    cpus: byProfile('MIN_CPU_HARD'),
    ...optional('recommendedMemoryInMb', 'MIN_RAM_SOFT', Number),
    ...optional('recommendedCpus', 'MIN_CPU_SOFT', Number),
  };
}
