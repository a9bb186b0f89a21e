import type { CallOptions, SentryCaller } from '../core/types.ts';
import { changeIssues, type ChangedIssues, type IssueChange } from './change-issues.ts';
import type { IssueSelection } from './issue-selection.ts';

/**
 * When an issue counts as resolved: at once, with the release that comes next, with one that is
 * there (`latest` is the newest), or with the release that has a commit. All but `now` work only
 * for issues of one project.
 */
export type IssueResolution =
  | 'now'
  | 'next-release'
  | { readonly release: string }
  | { readonly commit: string; readonly repository: string };

/**
 * How long an issue stays archived: until it happens more often than expected, for good, for some
 * time, or until it has happened so often, or to so many users, within a time where one is given.
 */
export type ArchiveUntil =
  | 'escalating'
  | 'forever'
  | { readonly minutes: number }
  | { readonly events: number; readonly withinMinutes?: number | undefined }
  | { readonly users: number; readonly withinMinutes?: number | undefined };

/** A user by id, name or e-mail address, or a team by its id. */
export type IssueAssignee = { readonly user: string | number } | { readonly team: string | number };

type Action<Argument> = (
  client: SentryCaller,
  selection: IssueSelection,
  argument: Argument,
  options?: CallOptions,
) => Promise<ChangedIssues>;

const resolution = (when: IssueResolution): IssueChange => {
  if (when === 'now') return { status: 'resolved' };
  if (when === 'next-release')
    return { status: 'resolved', statusDetails: { inNextRelease: true } };
  const statusDetails = 'release' in when ? { inRelease: when.release } : { inCommit: when };
  return { status: 'resolved', statusDetails };
};

/** Facts: Sentry's contract, the input of `PUT organizations/{organization}/issues/`. */
const archive = (until: ArchiveUntil): IssueChange => {
  const status = 'ignored';
  if (until === 'escalating') return { status, substatus: 'archived_until_escalating' };
  if (until === 'forever') return { status, substatus: 'archived_forever' };
  const { minutes, events, users, withinMinutes }: Readonly<Record<string, number | undefined>> =
    until;
  return {
    status,
    substatus: 'archived_until_condition_met',
    statusDetails: {
      ignoreDuration: minutes,
      ignoreCount: events,
      ignoreWindow: events === undefined ? undefined : withinMinutes,
      ignoreUserCount: users,
      ignoreUserWindow: users === undefined ? undefined : withinMinutes,
    },
  };
};

const assignee = (who: IssueAssignee | null): string | null => {
  if (who === null) return null;
  if ('team' in who) return `team:${who.team}`;
  return /^\d+$/.test(String(who.user)) ? `user:${who.user}` : String(who.user);
};

/** Resolves issues, at once by default. */
export const resolveIssues = (
  client: SentryCaller,
  selection: IssueSelection,
  when: IssueResolution = 'now',
  options?: CallOptions,
): Promise<ChangedIssues> => changeIssues(client, selection, resolution(when), options);

/** Makes resolved and archived issues unresolved again. */
export const reopenIssues = (
  client: SentryCaller,
  selection: IssueSelection,
  options?: CallOptions,
): Promise<ChangedIssues> => changeIssues(client, selection, { status: 'unresolved' }, options);

/** Archives issues, until they escalate by default. */
export const archiveIssues = (
  client: SentryCaller,
  selection: IssueSelection,
  until: ArchiveUntil = 'escalating',
  options?: CallOptions,
): Promise<ChangedIssues> => changeIssues(client, selection, archive(until), options);

/** Assigns issues to a user or a team; null takes the assignment away. */
export const assignIssues: Action<IssueAssignee | null> = (client, selection, who, options) =>
  changeIssues(client, selection, { assignedTo: assignee(who) }, options);

/** Sets the priority of issues. */
export const prioritizeIssues: Action<'low' | 'medium' | 'high'> = (
  client,
  selection,
  priority,
  options,
) => changeIssues(client, selection, { priority }, options);
