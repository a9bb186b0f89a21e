import type { TextFile } from '../plan/types.ts';
import type { HostFacts } from '../requirements/types.ts';

/** A checkout of getsentry/self-hosted as an operator keeps it. */
export interface Installation {
  /** The release that is installed, such as `25.5.1`. */
  readonly version: string;
  /** The files that decide how it runs, with paths relative to the checkout. Their text may hold secrets. */
  readonly files: readonly TextFile[];
  /** Commands by which the operator runs it, such as `docker compose up -d --scale web=2`, for findings about them. */
  readonly commands?: readonly string[] | undefined;
  /** The number of partitions of Kafka topics, for findings that need it. */
  readonly partitions?: Readonly<Record<string, number>> | undefined;
  /** The machine, for findings that need it. */
  readonly host?: HostFacts | undefined;
}
