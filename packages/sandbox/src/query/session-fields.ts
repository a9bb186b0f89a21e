import { invalidQuery } from '../search/invalid-query.ts';
import type { StoredSession } from '../store/model.ts';

type Compute = (sessions: readonly StoredSession[]) => number | null;

const STATUS_RATES = {
  crash: 'crashed',
  abnormal: 'abnormal',
  errored: 'errored',
  unhandled: 'unhandled',
} as const;

/** What the sandbox can say about sessions: counts, users, and rates of a status over either. */
export function sessionField(name: string): Compute {
  if (name === 'sum(session)') return countSessions;
  if (name === 'count_unique(user)') return countUsers;
  const rate =
    /^(crash|abnormal|errored|unhandled)(_free)?_rate\((session|user)\)$/.exec(name) ?? [];
  const [, kind, isFree, of] = rate;
  const status = Object.entries(STATUS_RATES).find(([known]) => known === kind)?.[1];
  if (status === undefined || (isFree !== undefined && kind !== 'crash')) {
    throw invalidQuery(
      `Invalid field: "${name}". The sandbox has sum(session), count_unique(user), ` +
        'crash_free_rate(), crash_rate(), abnormal_rate(), errored_rate() and unhandled_rate() of session or user.',
    );
  }
  const count = of === 'user' ? countUsers : countSessions;
  return (sessions) => {
    const total = count(sessions);
    if (total === 0) return null;
    const share = count(sessions.filter((session) => session.status === status)) / total;
    return isFree === undefined ? share : 1 - share;
  };
}

function countSessions(sessions: readonly StoredSession[]): number {
  return sessions.reduce((sum, { quantity }) => sum + quantity, 0);
}

function countUsers(sessions: readonly StoredSession[]): number {
  return new Set(sessions.map(({ userId }) => userId).filter((user) => user !== null)).size;
}
