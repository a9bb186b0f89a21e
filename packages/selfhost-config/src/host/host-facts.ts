import type { HostFacts } from '../requirements/types.ts';

/** What was read off a machine, each as it was printed; absent where it could not be read. */
export interface HostTexts {
  /** `docker info --format '{{json .}}'`. */
  readonly dockerInfo?: string | undefined;
  /** `docker compose version --short`. */
  readonly composeVersion?: string | undefined;
  /** `podman --version`. */
  readonly podmanVersion?: string | undefined;
  /** `podman-compose --version`. */
  readonly podmanComposeVersion?: string | undefined;
  /** `bash --version`. */
  readonly bashVersion?: string | undefined;
  /** `/proc/meminfo`. */
  readonly meminfo?: string | undefined;
  /** `/proc/cpuinfo`. */
  readonly cpuinfo?: string | undefined;
  /** `/proc/net/tcp` and `/proc/net/tcp6`. */
  readonly tcp?: string | undefined;
  /** `chronyc -n tracking`. */
  readonly chrony?: string | undefined;
}

/** What the system itself tells. */
export interface SystemFacts {
  readonly cpus: number;
  readonly architecture: string;
  readonly freeDiskInBytes?: number | undefined;
}

const MEBIBYTE = 2 ** 20;

/** Makes facts of what was printed. Docker's own figures go before those of the machine: it may have less of it. */
export function toHostFacts(texts: HostTexts, system: SystemFacts): HostFacts {
  const docker = readJson(texts.dockerInfo);
  const dockerMemory = numberOf(docker['MemTotal']);
  const memory =
    dockerMemory === undefined ? kibibytes(texts.meminfo, 'MemTotal') : dockerMemory / MEBIBYTE;
  const swap = kibibytes(texts.meminfo, 'SwapTotal');
  const isPodman = docker['ServerVersion'] === undefined && texts.podmanVersion !== undefined;
  const facts: HostFacts = {
    cpus: numberOf(docker['NCPU']) ?? system.cpus,
    memoryInMb: memory === undefined ? undefined : Math.floor(memory),
    swapInMb: swap === undefined ? undefined : Math.floor(swap),
    freeDiskInGb:
      system.freeDiskInBytes === undefined
        ? undefined
        : Math.floor(system.freeDiskInBytes / 2 ** 30),
    architecture: system.architecture,
    hasSse42:
      texts.cpuinfo === undefined ? undefined : /^flags\s*:.*\bsse4_2\b/m.test(texts.cpuinfo),
    engine: isPodman ? 'podman' : 'docker',
    dockerVersion:
      typeof docker['ServerVersion'] === 'string' ? docker['ServerVersion'] : undefined,
    composeVersion: firstVersion(texts.composeVersion),
    podmanVersion: firstVersion(texts.podmanVersion),
    podmanComposeVersion: firstVersion(texts.podmanComposeVersion),
    bashVersion: firstVersion(texts.bashVersion),
    usedPorts: texts.tcp === undefined ? undefined : listeningPorts(texts.tcp),
    clockOffsetInMs: clockOffset(texts.chrony),
  };
  return facts;
}

function readJson(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** `docker info` without a server prints zeros. */
function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}

function kibibytes(meminfo: string | undefined, name: string): number | undefined {
  const value = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(meminfo ?? '')?.[1];
  return value === undefined ? undefined : Number(value) / 1024;
}

function firstVersion(text: string | undefined): string | undefined {
  return /\d+\.\d+(?:\.\d+)?\S*/.exec(text ?? '')?.[0];
}

/** State 0A is LISTEN (Linux Documentation/networking/proc_net_tcp.rst). */
function listeningPorts(table: string): readonly number[] {
  const ports = [...table.matchAll(/^\s*\d+: [\dA-F]+:([\dA-F]{4}) [\dA-F]+:[\dA-F]{4} 0A /gim)];
  return [...new Set(ports.map(([, port = '']) => Number.parseInt(port, 16)))].toSorted(
    (a, b) => a - b,
  );
}

function clockOffset(tracking: string | undefined): number | undefined {
  const match = /^System time\s*:\s*([\d.]+) seconds (fast|slow) of NTP time/m.exec(tracking ?? '');
  if (match === null) return undefined;
  return Number(match[1]) * (match[2] === 'fast' ? 1000 : -1000);
}
