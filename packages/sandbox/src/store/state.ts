import type { Clock, Random } from './clock.ts';
import type { QueryQuota } from '../query/query-quota.ts';
import type { OutboxMessage } from '../webhooks/outbox.ts';
import { createBoundedList, type BoundedList } from './bounded-list.ts';
import { createChanges, type Changes } from './changes.ts';
import type {
  Issue,
  Organization,
  Outcome,
  ReceivedEnvelope,
  StoredEvent,
  StoredItem,
  StoredLog,
  StoredMetric,
  StoredSession,
  StoredSpan,
  TokenInfo,
} from './model.ts';
import type { ListChurn } from './list-churn.ts';
import type { RateLimit } from './rate-limit.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** Everything that one sandbox knows. One object, passed to every handler; nothing is module-level. */
export interface State extends Changes {
  readonly clock: Clock;
  readonly random: Random;
  readonly organizations: Organization[];
  /** By the token as it is sent. */
  readonly tokens: Map<string, TokenInfo>;
  readonly issues: Map<string, Issue>;
  /** How many issues had to leave memory. */
  forgottenIssues: number;
  /** By project id and grouping hash; kept by `events/issue-index.ts`. */
  readonly issuesByHash: Map<string, Issue>;
  readonly events: BoundedList<StoredEvent>;
  /** By project id and event id, `1:0a1b…`; the same events as in `events`. */
  readonly eventsById: Map<string, StoredEvent>;
  readonly spans: BoundedList<StoredSpan>;
  readonly logs: BoundedList<StoredLog>;
  readonly metrics: BoundedList<StoredMetric>;
  readonly sessions: BoundedList<StoredSession>;
  readonly outcomes: BoundedList<Outcome>;
  readonly items: BoundedList<StoredItem>;
  /** Every envelope that was accepted as such, in order. */
  readonly envelopes: BoundedList<ReceivedEnvelope>;
  /** What alerts and webhooks sent, in order. */
  readonly outbox: BoundedList<OutboxMessage>;
  /** What chunk upload keeps. */
  readonly uploads: Uploads;
  /** What one query may cover. */
  readonly queryQuota: QueryQuota;
  /** Limits on demand; ended ones are skipped. */
  readonly rateLimits: RateLimit[];
  /** Changes issues while a client reads a list of them. */
  churn: ListChurn | undefined;
  /** The next decimal id of a kind: '1', '2', … */
  nextId(kind: string): string;
  /** A random string of `length` lower-case hexadecimal digits. */
  hex(length: number): string;
}

/** How much of each kind stays in memory; `bytes` is per kind, as received. */
export const LIMITS = {
  events: 20_000,
  spans: 100_000,
  rows: 100_000,
  items: 10_000,
  envelopes: 10_000,
  issues: 20_000,
  usersPerIssue: 10_000,
  releases: 20_000,
  bytes: 128 * 1024 * 1024,
} as const;

export function createState(clock: Clock, random: Random, queryQuota: QueryQuota = {}): State {
  const counters = new Map<string, number>();
  const issues = new Map<string, Issue>();
  const eventsById = new Map<string, StoredEvent>();
  return {
    clock,
    random,
    organizations: [],
    tokens: new Map(),
    issues,
    forgottenIssues: 0,
    issuesByHash: new Map(),
    events: createBoundedList(
      LIMITS.events,
      (event) => forgetEvent(eventsById, event),
      LIMITS.bytes,
    ),
    eventsById,
    spans: createBoundedList(LIMITS.spans, undefined, LIMITS.bytes),
    logs: createBoundedList(LIMITS.rows, undefined, LIMITS.bytes),
    metrics: createBoundedList(LIMITS.rows, undefined, LIMITS.bytes),
    sessions: createBoundedList(LIMITS.rows),
    outcomes: createBoundedList(LIMITS.rows),
    items: createBoundedList(LIMITS.items, undefined, LIMITS.bytes),
    envelopes: createBoundedList(LIMITS.envelopes, undefined, LIMITS.bytes),
    outbox: createBoundedList(LIMITS.items, undefined, LIMITS.bytes),
    queryQuota,
    rateLimits: [],
    uploads: createUploads(),
    churn: undefined,
    ...createChanges(),
    nextId(kind) {
      const next = (counters.get(kind) ?? 0) + 1;
      counters.set(kind, next);
      return String(next);
    },
    hex: (length) => randomHex(random, length),
  };
}

export function randomHex(random: Random, length: number): string {
  let digits = '';
  while (digits.length < length) digits += Math.floor(random() * 16).toString(16);
  return digits;
}

/** An issue keeps its counts when one of its events leaves memory; only the event itself goes. */
function forgetEvent(eventsById: Map<string, StoredEvent>, event: StoredEvent): void {
  eventsById.delete(`${event.project.id}:${event.id}`);
  const events = event.issue?.events;
  const index = events?.indexOf(event) ?? -1;
  if (index >= 0) events?.splice(index, 1);
}
