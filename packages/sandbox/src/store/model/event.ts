import type { Issue } from './issue.ts';
import type { Project } from './project.ts';

export type Level = 'fatal' | 'error' | 'warning' | 'info' | 'debug' | 'sample';

/** An event after normalisation; `payload` is what the SDK sent, with the fields below taken out of it. */
export interface StoredEvent {
  /** 32 lower-case hexadecimal digits. */
  readonly id: string;
  readonly project: Project;
  /** Transactions belong to no issue. */
  issue: Issue | null;
  readonly type: 'error' | 'default' | 'csp' | 'transaction' | 'feedback';
  readonly timestamp: number;
  readonly receivedAt: number;
  readonly level: Level;
  readonly title: string;
  readonly culprit: string;
  readonly message: string;
  readonly platform: string;
  readonly environment: string | null;
  readonly release: string | null;
  readonly dist: string | null;
  readonly transaction: string | null;
  readonly traceId: string | null;
  readonly spanId: string | null;
  readonly user: Readonly<Record<string, unknown>> | null;
  /** Tags as Sentry shows them: those that were sent plus derived ones (level, environment, release, user, …). */
  readonly tags: readonly (readonly [key: string, value: string])[];
  readonly hashes: readonly string[];
  readonly payload: Readonly<Record<string, unknown>>;
  /** Some come later than the event, in an envelope of their own. */
  readonly attachments: Attachment[];
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}
