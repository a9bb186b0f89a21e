import { environmentsOf, expectedRun } from '../../monitors/age-monitor.ts';
import { marginInMs } from '../../monitors/schedule.ts';
import type { CheckIn, Monitor, Organization } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import { serializeProjectWithAvatar } from './project.ts';
import { iso, isoOrNull } from '../iso.ts';

export function serializeMonitor(
  state: State,
  monitor: Monitor,
  environments: readonly string[] = [],
): Record<string, unknown> {
  const names = environmentsOf(monitor);
  const shown =
    environments.length === 0 ? names : names.filter((name) => environments.includes(name));
  return {
    id: monitor.id,
    name: monitor.name,
    slug: monitor.slug,
    status: monitor.status,
    isMuted: monitor.isMuted,
    isUpserting: monitor.isUpserting,
    config: monitorConfig(monitor),
    dateCreated: iso(monitor.createdAt),
    project: serializeProjectWithAvatar(state, monitor.project),
    environments: shown.map((name) => serializeEnvironment(monitor, name)),
    owner: serializeOwner(monitor.project.organization, monitor.owner),
  };
}

export function serializeCheckIn(monitor: Monitor, checkIn: CheckIn): Record<string, unknown> {
  return {
    id: checkIn.id,
    environment: checkIn.environment,
    status: checkIn.status,
    duration: checkIn.durationInMs === null ? null : Math.round(checkIn.durationInMs),
    dateCreated: iso(checkIn.createdAt),
    dateAdded: iso(checkIn.createdAt),
    dateUpdated: iso(checkIn.updatedAt),
    dateInProgress: checkIn.status === 'in_progress' ? iso(checkIn.createdAt) : null,
    dateClock: iso(checkIn.createdAt),
    expectedTime: iso(checkIn.createdAt),
    monitorConfig: monitorConfig(monitor),
    groups: [],
  };
}

function serializeEnvironment(monitor: Monitor, name: string): Record<string, unknown> {
  const checkIns = monitor.checkIns.filter((checkIn) => checkIn.environment === name);
  const last = checkIns.at(-1);
  const next = expectedRun(monitor, name);
  return {
    name,
    status: environmentStatus(checkIns),
    isMuted: monitor.isMuted,
    dateCreated: iso(checkIns[0]?.createdAt ?? monitor.createdAt),
    lastCheckIn: isoOrNull(last?.createdAt ?? null),
    nextCheckIn: isoOrNull(next),
    nextCheckInLatest: isoOrNull(next === null ? null : next + marginInMs(monitor)),
    activeIncident: null,
  };
}

/** A missed run and one that timed out are failures like any other (src/sentry/monitors/logic/mark_failed.py). */
function environmentStatus(checkIns: readonly CheckIn[]): 'active' | 'ok' | 'error' {
  const ended = checkIns.findLast(({ status }) => status !== 'in_progress');
  if (!ended) return 'active';
  return ended.status === 'ok' ? 'ok' : 'error';
}

function monitorConfig(monitor: Monitor): Record<string, unknown> {
  return {
    schedule_type: 'crontab',
    schedule: '* * * * *',
    checkin_margin: null,
    max_runtime: null,
    timezone: null,
    failure_issue_threshold: null,
    recovery_threshold: null,
    alert_rule_id: null,
    ...monitor.config,
  };
}

/** `user:1` and `team:2` become what they name. */
export function serializeOwner(
  organization: Organization,
  owner: string | null,
): Record<string, unknown> | null {
  const [type, id] = owner?.split(':', 2) ?? [];
  if (type === 'team') {
    const team = organization.teams.find((candidate) => candidate.id === id);
    return team ? { type, id: team.id, name: team.slug } : null;
  }
  const member = organization.members.find((candidate) => candidate.userId === id);
  return member ? { type, id: member.userId, name: member.name, email: member.email } : null;
}
