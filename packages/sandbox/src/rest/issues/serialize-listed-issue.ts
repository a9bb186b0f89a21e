import { issueSeries } from '../../query/time-series.ts';
import { isForReview } from '../../search/is-filter.ts';
import type { FoundIssue } from '../../search/search-issues.ts';
import type { Selection } from '../../query/selection.ts';
import type { Issue, StoredEvent } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import { iso } from '../iso.ts';
import { countEvents, selectedCounts } from './count-events.ts';
import {
  isUnhandled,
  lifetimeCounts,
  serializeCounts,
  serializeIssueBase,
} from './serialize-issue.ts';

export const LIST_EXPANSIONS = [
  'inbox',
  'integrationIssues',
  'latestEventHasAttachments',
  'owners',
  'sentryAppIssues',
  'sessions',
] as const;
export const LIST_COLLAPSES = ['base', 'filtered', 'lifetime', 'stats', 'unhandled'] as const;

export interface ListView {
  readonly state: State;
  readonly baseUrl: string;
  readonly selection: Selection;
  /** Null: no graphs. */
  readonly statsPeriod: '24h' | '14d' | null;
  readonly expand: ReadonlySet<(typeof LIST_EXPANSIONS)[number]>;
  readonly collapse: ReadonlySet<(typeof LIST_COLLAPSES)[number]>;
  /** Whether the query narrows events, so that `filtered` says something. */
  readonly isFiltered: boolean;
  readonly matchingEvent?: StoredEvent;
}

/** One issue of a list (src/sentry/api/serializers/models/group_stream.py). */
export function serializeListedIssue(found: FoundIssue, view: ListView): Record<string, unknown> {
  const { issue } = found;
  const { expand, collapse } = view;
  const event = view.matchingEvent;
  return {
    ...(collapse.has('base') ? { id: issue.id } : serializeIssueBase(issue, view.baseUrl)),
    ...(collapse.has('unhandled') && !collapse.has('base')
      ? {}
      : { isUnhandled: isUnhandled(issue) }),
    ...(collapse.has('stats') ? {} : serializeStats(found, view)),
    ...(expand.has('inbox') ? { inbox: serializeInbox(issue) } : {}),
    ...(expand.has('owners') ? { owners: null } : {}),
    ...(expand.has('sessions') ? { sessionCount: countSessions(issue, view) } : {}),
    ...(expand.has('integrationIssues') ? { integrationIssues: [] } : {}),
    ...(expand.has('sentryAppIssues') ? { sentryAppIssues: [] } : {}),
    ...(expand.has('latestEventHasAttachments')
      ? { latestEventHasAttachments: (issue.events.at(-1)?.attachments.length ?? 0) > 0 }
      : {}),
    matchingEventId: event?.id ?? null,
    matchingEventEnvironment: event?.environment ?? null,
  };
}

/** Why it is in the inbox; null when it is not. Reasons as in src/sentry/models/groupinbox.py. */
export function serializeInbox(issue: Issue): unknown {
  if (!isForReview(issue)) return null;
  const isNew = issue.substatus === 'new';
  return {
    reason: isNew ? 0 : issue.substatus === 'regressed' ? 2 : 6,
    reason_details: null,
    date_added: iso(isNew ? issue.firstSeen : issue.lastSeen),
  };
}

function serializeStats(found: FoundIssue, view: ListView): Record<string, unknown> {
  const { issue, events, matching } = found;
  const { collapse, statsPeriod, state } = view;
  const series = (rows: readonly StoredEvent[]): Record<string, unknown> =>
    statsPeriod === null
      ? {}
      : {
          stats: {
            [statsPeriod]: issueSeries(
              rows.map(({ timestamp }) => timestamp),
              state.clock.now(),
              statsPeriod,
            ),
          },
        };
  const filtered = view.isFiltered
    ? { ...serializeCounts(countEvents(matching)), ...series(matching) }
    : null;
  return {
    ...serializeCounts(selectedCounts(issue, events, view.selection)),
    ...series(events),
    ...(collapse.has('lifetime')
      ? {}
      : { lifetime: { ...serializeCounts(lifetimeCounts(issue)), stats: null } }),
    ...(collapse.has('filtered') ? {} : { filtered }),
  };
}

function countSessions(issue: Issue, { state }: ListView): number {
  return state.sessions.entries
    .filter((session) => session.project === issue.project)
    .reduce((sum, session) => sum + session.quantity, 0);
}
