import type { Project, ProjectKey } from './project.ts';

/** One line of the ledger behind stats_v2: what came in, and what became of it. */
export interface Outcome {
  readonly project: Project;
  readonly at: number;
  /** Sentry's data category in the wire's words: `error`, `transaction`, `span`, `session`, `log_item`, … */
  readonly category: string;
  readonly outcome:
    | 'accepted'
    | 'filtered'
    | 'rate_limited'
    | 'invalid'
    | 'abuse'
    | 'client_discard';
  readonly reason: string | null;
  readonly key: ProjectKey | null;
  readonly quantity: number;
}

/** An envelope as it came in, whatever became of its items. */
export interface ReceivedEnvelope {
  /** The id of the project whose key it bore. */
  readonly projectId: string;
  /** Milliseconds since the epoch, on the sandbox's clock. */
  readonly receivedAt: number;
  /** The first line, parsed. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** In the order of the envelope. */
  readonly items: readonly ReceivedItem[];
}

/** One item of an envelope. */
export interface ReceivedItem {
  /** The item's own line, parsed: its `type` and more. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** Parsed JSON where the item is JSON, else the bytes. */
  readonly payload: unknown;
}
