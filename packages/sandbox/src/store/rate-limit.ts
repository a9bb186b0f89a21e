/** A limit that ingest answers with until it ends, as Sentry does when a quota is used up. */
export interface RateLimit {
  /** Data categories in the wire's words (`error`, `transaction`, `span`, …); empty: all of them. */
  readonly categories: readonly string[];
  /** Only this DSN public key; undefined: every key. */
  readonly publicKey?: string | undefined;
  readonly scope: 'organization' | 'project' | 'key';
  /** Sentry's word for why, e.g. `key_quota`; goes into the header and the ledger. */
  readonly reasonCode: string;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
}
