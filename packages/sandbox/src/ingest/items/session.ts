import { readEnvironment, readRelease } from '../../events/normalize-event.ts';
import { addOutcome } from '../../events/outcomes.ts';
import { asFilledText, asList, asCount, asObject, field } from '../../events/read-json.ts';
import { readTimestamp } from '../../events/read-timestamp.ts';
import { ensureEnvironment, ensureRelease } from '../../events/releases.ts';
import type { StoredSession } from '../../store/model.ts';
import type { IngestContext } from '../types.ts';
import type { ItemProcessor } from './item-processor.ts';

type Status = StoredSession['status'];

const BAD_STATUSES: readonly Status[] = ['unhandled', 'abnormal', 'crashed'];

/** One update of one session; a later update of the same id replaces its status. */
export const processSession: ItemProcessor = (item, { context }) => {
  const session = asObject(item.json);
  const scope = session && readScope(context, field(session, 'attrs'));
  const startedAt = readTimestamp(field(session, 'started'));
  if (!scope || startedAt === null) return 'invalid_session';
  const id = asFilledText(field(session, 'sid'));
  const status = readStatus(session);
  const known = id === null ? undefined : findSession(context, id);
  if (known) {
    known.status = status;
    return null;
  }
  add(context, scope, { id, startedAt, status, userId: asFilledText(field(session, 'did')) });
  return null;
};

/** Sessions counted by an SDK on a server: one group per minute (and user). */
export const processSessions: ItemProcessor = (item, { context }) => {
  const scope = readScope(context, field(item.json, 'attrs'));
  if (!scope) return 'invalid_session';
  for (const group of asList(field(item.json, 'aggregates'))) {
    const startedAt = readTimestamp(field(group, 'started'));
    if (startedAt === null) continue;
    const userId = asFilledText(field(group, 'did'));
    for (const [name, status] of COUNTS) {
      const quantity = asCount(field(group, name));
      if (quantity > 0) add(context, scope, { id: null, startedAt, status, userId, quantity });
    }
  }
  return null;
};

const COUNTS: readonly (readonly [string, Status])[] = [
  ['exited', 'healthy'],
  ['errored', 'errored'],
  ['unhandled', 'unhandled'],
  ['abnormal', 'abnormal'],
  ['crashed', 'crashed'],
];

function readStatus(session: unknown): Status {
  const status = asFilledText(field(session, 'status'));
  const bad = BAD_STATUSES.find((candidate) => candidate === status);
  if (bad) return bad;
  const hasErrors = asCount(field(session, 'errors')) > 0 || status === 'errored';
  return hasErrors ? 'errored' : 'healthy';
}

interface SessionScope {
  readonly release: string;
  readonly environment: string;
}

/** A session without a valid release is refused (getsentry/relay relay-event-schema, SessionAttributes). */
function readScope(context: IngestContext, attributes: unknown): SessionScope | null {
  const release = readRelease(field(attributes, 'release'));
  if (!release) return null;
  const environment = readEnvironment(field(attributes, 'environment')) ?? 'production';
  ensureRelease(context.state, context.project, release);
  ensureEnvironment(context.state, context.project, environment);
  return { release, environment };
}

function add(
  context: IngestContext,
  scope: SessionScope,
  session: Pick<StoredSession, 'id' | 'startedAt' | 'status' | 'userId'> & { quantity?: number },
): void {
  const { state, project, key } = context;
  const quantity = session.quantity ?? 1;
  state.sessions.push({ project, ...scope, ...session, quantity });
  addOutcome(state, project, 'session', { key, quantity });
}

function findSession(context: IngestContext, id: string): StoredSession | undefined {
  return context.state.sessions.entries.findLast(
    (session) => session.id === id && session.project === context.project,
  );
}
