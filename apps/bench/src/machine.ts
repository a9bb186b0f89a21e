import { arch, cpus, platform, totalmem } from 'node:os';

/** Where figures were measured: cores and their model, memory, system. */
export function describeMachine(): string {
  const cores = cpus();
  const model = cores[0]?.model.replaceAll(/\s+/g, ' ').trim() ?? 'unknown';
  const memoryInGb = Math.round(totalmem() / 1e9);
  return `${cores.length} × ${model}, ${memoryInGb} GB, ${platform()}-${arch()}`;
}
