import { isHandled } from '../../search/payload.ts';
import type { Issue, Organization } from '../../store/model.ts';
import { iso } from '../iso.ts';

/** The part of an issue that every answer has (getsentry/sentry, src/sentry/api/serializers/models/group.py). */
export function serializeIssueBase(issue: Issue, baseUrl: string): Record<string, unknown> {
  const { project } = issue;
  return {
    id: issue.id,
    shareId: null,
    shortId: issue.shortId,
    title: issue.title,
    culprit: issue.culprit,
    permalink: `${baseUrl}/organizations/${project.organization.slug}/issues/${issue.id}/`,
    logger: issue.logger,
    level: issue.level,
    status: issue.status,
    statusDetails: serializeStatusDetails(issue),
    substatus: issue.substatus,
    isPublic: issue.isPublic,
    platform: issue.platform,
    project: {
      id: project.id,
      name: project.name,
      slug: project.slug,
      platform: project.platform,
    },
    type: issue.type,
    metadata: issue.metadata,
    numComments: issue.activity.filter(({ type }) => type === 'note').length,
    assignedTo: serializeAssignee(project.organization, issue.assignee),
    isBookmarked: issue.isBookmarked,
    isSubscribed: issue.isSubscribed,
    subscriptionDetails: null,
    hasSeen: issue.hasSeen,
    annotations: [],
    issueType: issue.category,
    issueCategory: issue.category,
    priority: issue.priority,
    priorityLockedAt: null,
    seerFixabilityScore: null,
    seerAutofixLastTriggered: null,
    seerExplorerAutofixLastTriggered: null,
    derivedData: {
      blocker: 'none',
      progress: 'none',
      status: issue.status,
      viewCount: issue.hasSeen ? 1 : 0,
      hasOpenFixPr: false,
      isAssigned: issue.assignee !== null,
      hasRootCause: false,
      lastCompletedAutofixStep: 'none',
      lastProgressedAt: null,
    },
  };
}

export function isUnhandled(issue: Issue): boolean {
  return issue.events.some((event) => !isHandled(event));
}

export function serializeAssignee(
  organization: Organization,
  assignee: Issue['assignee'],
): Record<string, unknown> | null {
  if (assignee?.type === 'team') {
    const team = organization.teams.find(({ id }) => id === assignee.id);
    return team ? { type: 'team', id: team.id, name: team.slug } : null;
  }
  const member = organization.members.find(({ userId }) => userId === assignee?.id);
  return member
    ? { type: 'user', id: member.userId, name: member.name, email: member.email }
    : null;
}

/** Counts of an issue, over all its life or over some of its events. */
export interface SeenCounts {
  readonly count: number;
  readonly userCount: number;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
}

export function serializeCounts(counts: SeenCounts): Record<string, unknown> {
  return {
    count: String(counts.count),
    userCount: counts.userCount,
    firstSeen: counts.firstSeen === null ? null : iso(counts.firstSeen),
    lastSeen: counts.lastSeen === null ? null : iso(counts.lastSeen),
  };
}

export function lifetimeCounts(issue: Issue): SeenCounts {
  return {
    count: issue.timesSeen,
    userCount: issue.users.size,
    firstSeen: issue.firstSeen,
    lastSeen: issue.lastSeen,
  };
}

function serializeStatusDetails(issue: Issue): Record<string, unknown> {
  const { inCommit, ...details } = issue.statusDetails;
  if (inCommit === undefined) return details;
  const isObject = typeof inCommit === 'object' && inCommit !== null && 'commit' in inCommit;
  return { ...details, inCommit: isObject ? inCommit.commit : inCommit };
}
