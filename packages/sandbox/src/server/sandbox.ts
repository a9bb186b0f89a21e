import type { OutboxMessage } from '../webhooks/outbox.ts';
import type { Scenario, Seeded } from '../scenarios/scenario.ts';
import type { ReceivedEnvelope } from '../store/model.ts';
import type { UploadedFile } from '../store/uploads.ts';
import type { Churn, Churning } from './churn.ts';
import type { Fault } from './faults.ts';
import type { IngestLimit } from './ingest-limit.ts';
import type { ReceivedRequest } from './request-log.ts';

/** A Sentry that runs in this process. */
export interface Sandbox {
  /** The origin, without a slash at the end: where `/api/0/` begins, and what `SENTRY_URL` takes. */
  readonly url: string;
  /** A user token with every scope. */
  readonly token: string;
  /** The DSN of the first project. */
  readonly dsn: string;
  /** The slug of the first organization. */
  readonly organization: string;
  /** The slug of the first project. */
  readonly project: string;
  /** Every request in order, REST and ingest; the oldest leave first when there are more than 10,000. */
  readonly requests: readonly ReceivedRequest[];
  /** Every envelope that ingest took, in order, parsed. */
  readonly envelopes: readonly ReceivedEnvelope[];
  /** What alerts and webhooks sent, in order. */
  readonly outbox: readonly OutboxMessage[];
  /** Every artifact bundle and debug file that was put together from chunks, in order. */
  readonly uploads: readonly UploadedFile[];
  /** The REST operations that are implemented, in the notation of Sentry's OpenAPI file. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  /** The DSN of a project, by its slug, or by `organization/project` when two organizations have that slug. */
  dsnOf(project: string): string;
  /** A new token of the first organization. `['org:ci']` gives an organization token, anything else a user token. */
  createToken(scopes: readonly string[]): string;
  /**
   * Fills a project with errors, releases and traffic of the past days. Resolves when all of it is grouped, searchable
   * and evaluated.
   */
  seed(scenario?: Scenario): Promise<Seeded>;
  /** Makes requests fail. @returns its removal */
  fault(fault: Fault): () => void;
  /** Makes ingest answer as if a quota were used up. @returns its removal */
  limitIngest(limit: IngestLimit): () => void;
  /** Makes issues of the first project come, move and go while somebody pages through a list of them. */
  churn(churn?: Churn): Churning;
  /** Back to the state of the start: same URL, DSN and token; no requests, faults, limits or data. */
  reset(): void;
  /** Cuts every connection and frees the port. */
  close(): Promise<void>;
}
