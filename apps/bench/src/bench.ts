/** One measured figure. Our side has the package's name as `subject`, a peer its npm or product name with version. */
export interface Row {
  readonly subject: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** Our value over the peer's, from the same run; on the row of ours. */
  readonly ratioToPeer?: number;
}

/** A comparison under a stable name, such as `api-client/overhead`. */
export interface Bench {
  readonly name: string;
  /** What is compared with what, in one sentence. */
  readonly about: string;
  run(): Promise<readonly Row[]>;
}

/** What `--json` prints. */
export interface Report {
  readonly name: string;
  readonly about: string;
  /** ISO 8601, UTC. */
  readonly date: string;
  readonly node: string;
  /** Cores, memory and system. */
  readonly machine: string;
  readonly rows: readonly Row[];
}
