/** What is known of the machine that runs Docker. Whatever is absent is not checked, and a finding says so. */
export interface HostFacts {
  /** CPU cores that Docker may use. */
  readonly cpus?: number | undefined;
  /** Memory in MB (MiB, as `free -m` counts) that Docker may use. */
  readonly memoryInMb?: number | undefined;
  /** Swap in MB. */
  readonly swapInMb?: number | undefined;
  /** Free space in GB where Docker keeps its volumes. */
  readonly freeDiskInGb?: number | undefined;
  /** The processor, in the words of `uname -m`, such as `x86_64` or `aarch64`. */
  readonly architecture?: string | undefined;
  /** Whether the processor has SSE 4.2, which ClickHouse needs on x86-64. */
  readonly hasSse42?: boolean | undefined;
  /** What runs the containers. Default `docker`. */
  readonly engine?: 'docker' | 'podman' | undefined;
  /** Version of Docker's server. */
  readonly dockerVersion?: string | undefined;
  /** Version of Docker Compose. */
  readonly composeVersion?: string | undefined;
  /** Version of Podman. */
  readonly podmanVersion?: string | undefined;
  /** Version of podman-compose. */
  readonly podmanComposeVersion?: string | undefined;
  /** Version of bash, which runs the installer. */
  readonly bashVersion?: string | undefined;
  /** TCP ports on which something listens already. */
  readonly usedPorts?: readonly number[] | undefined;
  /** How far the clock is ahead of true time, in ms; negative when behind. */
  readonly clockOffsetInMs?: number | undefined;
}
