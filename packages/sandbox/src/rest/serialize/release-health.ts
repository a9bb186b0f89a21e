import type { Project, Release, StoredSession } from '../../store/model.ts';
import type { State } from '../../store/state.ts';

const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** How stable a release is in one project, from its sessions. */
export function releaseHealth(
  state: State,
  release: Release,
  project: Project,
  periodInMs = DAY_IN_MS,
): Record<string, unknown> {
  const ofProject = state.sessions.entries.filter((session) => session.project === project);
  const sessions = ofProject.filter((session) => session.release === release.version);
  const now = state.clock.now();
  const recent = (list: readonly StoredSession[], withinInMs: number): StoredSession[] =>
    list.filter((session) => session.startedAt > now - withinInMs);
  const inPeriod = recent(sessions, periodInMs);
  const crashed = inPeriod.filter((session) => session.status === 'crashed');
  const total = count(inPeriod);
  const users = usersOf(inPeriod);
  return {
    hasHealthData: sessions.length > 0,
    totalSessions: total,
    totalUsers: users,
    totalSessions24h: count(recent(sessions, DAY_IN_MS)),
    totalUsers24h: usersOf(recent(sessions, DAY_IN_MS)),
    totalProjectSessions24h: count(recent(ofProject, DAY_IN_MS)),
    totalProjectUsers24h: usersOf(recent(ofProject, DAY_IN_MS)),
    sessionsCrashed: count(crashed),
    sessionsErrored: count(inPeriod.filter((session) => session.status === 'errored')),
    crashFreeSessions: total === 0 ? null : percent(total - count(crashed), total),
    crashFreeUsers: users === 0 ? null : percent(users - usersOf(crashed), users),
    adoption: share(usersOf(recent(sessions, DAY_IN_MS)), usersOf(recent(ofProject, DAY_IN_MS))),
    sessionsAdoption: share(
      count(recent(sessions, DAY_IN_MS)),
      count(recent(ofProject, DAY_IN_MS)),
    ),
    durationP50: null,
    durationP90: null,
    stats: {},
  };
}

/** A release counts as adopted from a tenth of a project's sessions (docs.sentry.io, "Release Health", adoption). */
export function adoptionStageOf(
  state: State,
  release: Release,
  project: Project,
): Record<string, unknown> {
  const { sessionsAdoption } = releaseHealth(state, release, project);
  const adoption = typeof sessionsAdoption === 'number' ? sessionsAdoption : 0;
  return {
    stage: adoption >= 10 ? 'adopted' : adoption > 0 ? 'low_adoption' : 'not_adopted',
    adopted: null,
    unadopted: null,
  };
}

function count(sessions: readonly StoredSession[]): number {
  return sessions.reduce((sum, session) => sum + session.quantity, 0);
}

function usersOf(sessions: readonly StoredSession[]): number {
  return new Set(sessions.flatMap(({ userId }) => (userId === null ? [] : [userId]))).size;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : percent(part, whole);
}

function percent(part: number, whole: number): number {
  return (part / whole) * 100;
}
