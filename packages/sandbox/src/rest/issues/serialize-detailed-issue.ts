import { findRelease } from '../../events/releases.ts';
import { issueSeries } from '../../query/time-series.ts';
import { summariseTags } from '../../query/tag-summary.ts';
import type { Issue, StoredEvent } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import { iso, isoOrNull } from '../iso.ts';
import { serializeActivity } from './serialize-activity.ts';
import {
  isUnhandled,
  lifetimeCounts,
  serializeCounts,
  serializeIssueBase,
} from './serialize-issue.ts';
import { serializeInbox } from './serialize-listed-issue.ts';
import { serializePerson } from './serialize-person.ts';
import { serializeTagKey } from './serialize-tag.ts';
import { countEvents } from './count-events.ts';

export const DETAIL_EXPANSIONS = [
  'forecast',
  'inbox',
  'integrationIssues',
  'latestEventHasAttachments',
  'owners',
  'sentryAppIssues',
] as const;
export const DETAIL_COLLAPSES = ['release', 'stats', 'tags'] as const;

export interface DetailView {
  readonly state: State;
  readonly baseUrl: string;
  readonly userId: string;
  /** The issue's events in the environments that were asked for; null for all. */
  readonly events: readonly StoredEvent[] | null;
  readonly expand: ReadonlySet<(typeof DETAIL_EXPANSIONS)[number]>;
  readonly collapse: ReadonlySet<(typeof DETAIL_COLLAPSES)[number]>;
}

/** The issue's own page (src/sentry/issues/endpoints/group_details.py). */
export function serializeDetailedIssue(issue: Issue, view: DetailView): Record<string, unknown> {
  const { expand, collapse, state } = view;
  const { organization } = issue.project;
  const events = view.events ?? issue.events;
  const times = events.map(({ timestamp }) => timestamp);
  const now = state.clock.now();
  const viewer = issue.hasSeen ? serializePerson(organization, view.userId) : null;
  const participant = issue.isSubscribed ? serializePerson(organization, view.userId) : null;
  return {
    ...serializeIssueBase(issue, view.baseUrl),
    isUnhandled: isUnhandled(issue),
    ...serializeCounts(view.events ? countEvents(events) : lifetimeCounts(issue)),
    ...(collapse.has('release')
      ? {}
      : {
          firstRelease: serializeRelease(issue, issue.firstRelease),
          lastRelease: serializeRelease(issue, issue.lastRelease),
        }),
    ...(collapse.has('tags')
      ? {}
      : { tags: summariseTags(events).map((tag) => serializeTagKey(tag, 0)) }),
    ...(collapse.has('stats')
      ? {}
      : {
          stats: { '24h': issueSeries(times, now, '24h'), '30d': issueSeries(times, now, '30d') },
        }),
    ...(expand.has('inbox') ? { inbox: serializeInbox(issue) } : {}),
    ...(expand.has('owners') ? { owners: null } : {}),
    ...(expand.has('forecast') ? { forecast: { data: [], date_added: null } } : {}),
    ...(expand.has('integrationIssues') ? { integrationIssues: [] } : {}),
    ...(expand.has('sentryAppIssues') ? { sentryAppIssues: [] } : {}),
    ...(expand.has('latestEventHasAttachments')
      ? { latestEventHasAttachments: (issue.events.at(-1)?.attachments.length ?? 0) > 0 }
      : {}),
    activity: issue.activity.map((entry) => serializeActivity(issue, entry)).toReversed(),
    seenBy: viewer ? [viewer] : [],
    participants: participant ? [participant] : [],
    userReportCount: countUserReports(state, issue),
    pluginActions: [],
    pluginIssues: [],
    pluginContexts: [],
  };
}

function serializeRelease(issue: Issue, version: string | null): Record<string, unknown> | null {
  const release = version === null ? null : findRelease(issue.project, version);
  if (!release) return null;
  return {
    id: release.id,
    version: release.version,
    shortVersion: release.version.slice(release.version.lastIndexOf('@') + 1),
    status: release.status,
    ref: release.ref,
    url: release.url,
    dateCreated: iso(release.createdAt),
    dateReleased: isoOrNull(release.releasedAt),
  };
}

function countUserReports(state: State, issue: Issue): number {
  const ids = new Set(issue.events.map(({ id }) => id));
  return state.items.entries.filter(
    ({ type, payload }) =>
      type === 'user_report' &&
      typeof payload === 'object' &&
      payload !== null &&
      'event_id' in payload &&
      typeof payload.event_id === 'string' &&
      ids.has(payload.event_id),
  ).length;
}
