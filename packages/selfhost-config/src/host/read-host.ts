import { readFile, statfs } from 'node:fs/promises';
import { cpus, machine } from 'node:os';
import type { HostFacts } from '../requirements/types.ts';
import { toHostFacts } from './host-facts.ts';
import { runProgram } from './run-program.ts';

/**
 * What the machine has, for `checkHost`: asked of Docker or Podman, of `/proc` and of the file system. What cannot be
 * found out stays absent. Starts only programs that print; takes up to ten seconds when Docker does not answer.
 */
export async function readHost(): Promise<HostFacts> {
  const text = (path: string) => readFile(path, 'utf8').catch(() => undefined);
  const [dockerInfo, composeVersion, podmanVersion, podmanComposeVersion, bashVersion, chrony] =
    await Promise.all([
      runProgram('docker', ['info', '--format', '{{json .}}']),
      runProgram('docker', ['compose', 'version', '--short']),
      runProgram('podman', ['--version']),
      runProgram('podman-compose', ['--version']),
      runProgram('bash', ['--version']),
      runProgram('chronyc', ['-n', 'tracking']),
    ]);
  const [meminfo, cpuinfo, tcp, tcp6] = await Promise.all(
    ['/proc/meminfo', '/proc/cpuinfo', '/proc/net/tcp', '/proc/net/tcp6'].map(text),
  );
  const tables = [tcp, tcp6].filter((table) => table !== undefined);
  const texts = {
    ...{ dockerInfo, composeVersion, podmanVersion, podmanComposeVersion, bashVersion, chrony },
    ...{ meminfo, cpuinfo, tcp: tables.length === 0 ? undefined : tables.join('\n') },
  };
  const free = await freeDiskInBytes(dockerInfo);
  return toHostFacts(texts, {
    cpus: cpus().length,
    architecture: machine(),
    freeDiskInBytes: free,
  });
}

/** Where Docker keeps its volumes, if it runs on this machine; else the root of the file system. */
async function freeDiskInBytes(dockerInfo: string | undefined): Promise<number | undefined> {
  const root = /"DockerRootDir":"([^"]+)"/.exec(dockerInfo ?? '')?.[1];
  for (const path of [root, '/'].filter((each) => each !== undefined)) {
    // oxlint-disable-next-line no-await-in-loop -- the second is only asked when the first cannot answer
    const stats = await statfs(path).catch(() => undefined);
    if (stats !== undefined) return stats.bavail * stats.bsize;
  }
  return undefined;
}
