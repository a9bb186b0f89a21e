import type { TagRequirements } from '../../src/atlas/types.ts';
import type { Facts } from './facts.ts';

/** The minimums of a tag. Where memory or CPUs occur twice, the first is of errors-only. */
export function readRequirements({ minRequirements }: Facts): TagRequirements {
  const values = (name: string) =>
    minRequirements.flatMap(([found, value]) => (found === name ? [value] : []));
  const byProfile = (name: string) => {
    const found = values(name).map(Number);
    return { 'errors-only': found[0] ?? 0, 'feature-complete': found.at(-1) ?? 0 };
  };
  const [podman] = values('MIN_PODMAN_VERSION');
  const [podmanCompose] = values('MIN_PODMAN_COMPOSE_VERSION');
  const [bash] = values('MIN_BASH_VERSION');
  const [memory] = values('MIN_RAM_SOFT');
  const [cpus] = values('MIN_CPU_SOFT');
  return {
    docker: values('MIN_DOCKER_VERSION')[0] ?? '',
    compose: values('MIN_COMPOSE_VERSION')[0] ?? '',
    ...(podman !== undefined && { podman }),
    ...(podmanCompose !== undefined && { podmanCompose }),
    ...(bash !== undefined && { bash }),
    memoryInMb: byProfile('MIN_RAM_HARD'),
    cpus: byProfile('MIN_CPU_HARD'),
    ...(memory !== undefined && { recommendedMemoryInMb: Number(memory) }),
    ...(cpus !== undefined && { recommendedCpus: Number(cpus) }),
  };
}
