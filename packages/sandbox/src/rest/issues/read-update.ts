import { isRecord } from '../../search/payload.ts';
import type { StatusUpdate } from '../../events/issue-status.ts';
import { parseActor } from './parse-actor.ts';
import type { Issue, Project } from '../../store/model.ts';
import { fieldErrors } from '../errors.ts';
import { releasesOf } from '../../events/releases.ts';

/** What an update asks for, checked. Only what was sent is there. */
export interface IssueUpdate {
  readonly status?: StatusUpdate;
  readonly assignee?: Issue['assignee'];
  readonly priority?: Issue['priority'];
  readonly hasSeen?: boolean;
  readonly isBookmarked?: boolean;
  readonly isPublic?: boolean;
  readonly isSubscribed?: boolean;
  readonly inbox?: boolean;
  readonly merge?: boolean;
  readonly discard?: boolean;
}

type Errors = Record<string, unknown>;

const STATUSES: Readonly<Record<string, StatusUpdate['status']>> = {
  resolved: 'resolved',
  resolvedInNextRelease: 'resolved',
  unresolved: 'unresolved',
  reprocessing: 'unresolved',
  ignored: 'ignored',
  muted: 'ignored',
};
const SUBSTATUSES = [
  'archived_until_escalating',
  'archived_until_condition_met',
  'archived_forever',
  'escalating',
  'ongoing',
  'regressed',
  'new',
] as const;
const PRIORITIES = ['low', 'medium', 'high'] as const;
const FLAGS = [
  'hasSeen',
  'isBookmarked',
  'isPublic',
  'isSubscribed',
  'inbox',
  'merge',
  'discard',
] as const;
const COUNTS = [
  'ignoreDuration',
  'ignoreCount',
  'ignoreWindow',
  'ignoreUserCount',
  'ignoreUserWindow',
] as const;

/** Reads the body of an update, or answers 400 with every field that is wrong. */
export function readUpdate(body: unknown, projects: readonly Project[]): IssueUpdate {
  if (!isRecord(body)) {
    throw fieldErrors({
      nonFieldErrors: [`Invalid data. Expected a dictionary, but got ${typeName(body)}.`],
    });
  }
  const errors: Errors = {};
  const update = {
    ...readFlags(body, errors),
    ...readStatus(body, projects, errors),
    ...readAssignee(body, projects, errors),
    ...readPriority(body, errors),
  };
  if (Object.keys(errors).length > 0) throw fieldErrors(errors);
  return update;
}

function readFlags(body: Readonly<Record<string, unknown>>, errors: Errors): IssueUpdate {
  const flags: Partial<Record<(typeof FLAGS)[number], boolean>> = {};
  for (const name of FLAGS) {
    const value = body[name];
    if (value === undefined || value === null) continue;
    const read = readBoolean(value);
    if (read === null) errors[name] = ['Must be a valid boolean.'];
    else flags[name] = read;
  }
  return flags;
}

function readStatus(
  body: Readonly<Record<string, unknown>>,
  projects: readonly Project[],
  errors: Errors,
): IssueUpdate {
  const { status, substatus } = body;
  const details = readDetails(body, projects, errors);
  if (substatus !== undefined && substatus !== null && !isOneOf(substatus, SUBSTATUSES)) {
    errors['substatus'] = [invalidChoice(substatus)];
    return {};
  }
  const knownSubstatus = isOneOf(substatus, SUBSTATUSES) ? substatus : undefined;
  if (status === undefined || status === null) {
    if (knownSubstatus === undefined) return {};
    const implied = knownSubstatus.startsWith('archived') ? 'ignored' : 'unresolved';
    return { status: { status: implied, substatus: knownSubstatus, statusDetails: details } };
  }
  const known =
    typeof status === 'string' && Object.hasOwn(STATUSES, status) ? STATUSES[status] : undefined;
  if (!known) {
    errors['status'] = [invalidChoice(status)];
    return {};
  }
  const isInNext = status === 'resolvedInNextRelease' || details['inNextRelease'] === true;
  if (isInNext && projects.some((project) => releasesOf(project).length === 0)) {
    errors['statusDetails'] = {
      inNextRelease: ["No release data present in the system to form a basis for 'Next Release'"],
    };
  }
  return {
    status: {
      status: known,
      substatus: knownSubstatus,
      statusDetails: isInNext ? { ...details, inNextRelease: true } : details,
    },
  };
}

function readDetails(
  body: Readonly<Record<string, unknown>>,
  projects: readonly Project[],
  errors: Errors,
): Record<string, unknown> {
  // `ignoreDuration` and its like may also stand beside `status`, as older clients send them.
  const sent = isRecord(body['statusDetails']) ? body['statusDetails'] : {};
  const wrong: Errors = {};
  const details: Record<string, unknown> = {};
  for (const name of COUNTS) {
    const value = sent[name] ?? body[name];
    if (value === undefined || value === null) continue;
    if (typeof value === 'number' && Number.isInteger(value)) details[name] = value;
    else wrong[name] = ['A valid integer is required.'];
  }
  for (const name of ['inNextRelease', 'untilEscalating'] as const) {
    if (sent[name] !== undefined) details[name] = readBoolean(sent[name]) ?? false;
  }
  const { inRelease, inCommit } = sent;
  if (inRelease !== undefined) {
    const versions = projects.flatMap((project) => releasesOf(project).map((r) => r.version));
    const isKnown =
      inRelease === 'latest'
        ? versions.length > 0
        : typeof inRelease === 'string' && versions.includes(inRelease);
    if (isKnown) details['inRelease'] = inRelease;
    else wrong['inRelease'] = ['Unable to find a release with the given version.'];
  }
  if (inCommit !== undefined) {
    if (isRecord(inCommit) && typeof inCommit['commit'] === 'string') {
      details['inCommit'] = inCommit;
    } else wrong['inCommit'] = { commit: ['This field is required.'] };
  }
  if (Object.keys(wrong).length > 0) errors['statusDetails'] = wrong;
  return details;
}

function readAssignee(
  body: Readonly<Record<string, unknown>>,
  projects: readonly Project[],
  errors: Errors,
): IssueUpdate {
  const { assignedTo } = body;
  if (assignedTo === undefined) return {};
  const [project] = projects;
  const parsed = project ? parseActor(assignedTo, project.organization) : { assignee: null };
  if ('error' in parsed) {
    errors['assignedTo'] = [parsed.error];
    return {};
  }
  const teamId = parsed.assignee?.type === 'team' ? parsed.assignee.id : null;
  const isStranger =
    teamId !== null && projects.some(({ teams }) => !teams.some(({ id }) => id === teamId));
  if (isStranger) errors['assignedTo'] = ['Cannot assign to a team without access to the project'];
  return { assignee: parsed.assignee };
}

function readPriority(body: Readonly<Record<string, unknown>>, errors: Errors): IssueUpdate {
  const { priority } = body;
  if (priority === undefined || priority === null) return {};
  if (isOneOf(priority, PRIORITIES)) return { priority };
  errors['priority'] = [invalidChoice(priority)];
  return {};
}

function isOneOf<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
): value is Choice {
  return choices.some((choice) => choice === value);
}

function readBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === '1' || value === 'true') return true;
  return value === 0 || value === '0' || value === 'false' ? false : null;
}

function invalidChoice(value: unknown): string {
  return `"${String(value)}" is not a valid choice.`;
}

function typeName(body: unknown): string {
  if (body === undefined || body === null) return 'nothing';
  return Array.isArray(body) ? 'list' : typeof body;
}
