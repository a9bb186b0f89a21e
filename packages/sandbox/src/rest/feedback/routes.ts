import type { JsonObject } from '../../events/read-json.ts';
import { isRecord } from '../../search/payload.ts';
import type { StoredItem } from '../../store/model.ts';
import { SCOPES } from '../admin/scopes.ts';
import { PAGING, PROJECT } from '../admin/paths.ts';
import { conflict } from '../errors.ts';
import { iso } from '../iso.ts';
import { serializeIssueBase } from '../issues/serialize-issue.ts';
import { paginated } from '../paginate.ts';
import * as fields from '../read-fields.ts';
import { failure, type RestAnswer, type RestContext, type Route } from '../route.ts';

const FEEDBACK = `${PROJECT}user-feedback/`;
const LATEST_IN_MS = 30 * 60 * 1000;

/** What users wrote about events, in the older form (getsentry/sentry, src/sentry/api/endpoints/project_user_reports.py). */
export const feedbackRoutes: readonly Route[] = [
  { method: 'GET', path: FEEDBACK, scopes: SCOPES.projectRead, query: PAGING, handle: list },
  { method: 'POST', path: FEEDBACK, scopes: SCOPES.projectWrite, takesDsn: true, handle: create },
];

/** Newest first, and only what belongs to an unresolved issue. */
function list(context: RestContext): RestAnswer {
  const found = context.state.items.entries.filter(
    (item) => isReport(item, context) && issueOf(context, item)?.status === 'unresolved',
  );
  return paginated(context, found.toReversed(), (item) => serialize(context, item));
}

function create(context: RestContext): RestAnswer {
  const { state, project, dsnProject } = context;
  if (dsnProject !== undefined && dsnProject !== project) throw failure(400, undefined);
  const report = fields.readFields(context.body, {
    event_id: fields.text({ maximum: 32 }),
    name: fields.text({ maximum: 128, blank: true }),
    email: fields.text({ maximum: 75, blank: true }),
    comments: fields.text(),
  });
  const payload = { ...report, event_id: report.event_id.toLowerCase() };
  const event = state.eventsById.get(`${project.id}:${payload.event_id}`);
  // src/sentry/ingest/userreport.py: half an hour after the event it is too late.
  if (event && state.clock.now() - event.receivedAt > LATEST_IN_MS)
    throw conflict('Feedback for this event cannot be modified.');
  const item = {
    project,
    type: 'user_report',
    receivedAt: state.clock.now(),
    headers: {},
    payload,
  };
  state.items.push(item, JSON.stringify(payload).length);
  // Whoever has no more than a DSN is told nothing.
  return dsnProject ? { status: 200 } : { status: 200, body: serialize(context, item) };
}

function isReport({ type, project, payload }: StoredItem, context: RestContext): boolean {
  return type === 'user_report' && project === context.project && isRecord(payload);
}

function issueOf({ state, project }: RestContext, { payload }: StoredItem) {
  return state.eventsById.get(`${project.id}:${textAt(payload, 'event_id')}`)?.issue ?? undefined;
}

function textAt(payload: unknown, key: string): string {
  const value = isRecord(payload) ? payload[key] : undefined;
  return typeof value === 'string' ? value : '';
}

function serialize(context: RestContext, item: StoredItem): JsonObject {
  const eventId = textAt(item.payload, 'event_id');
  const issue = issueOf(context, item);
  return {
    id: eventId,
    eventID: eventId,
    name: textAt(item.payload, 'name'),
    email: textAt(item.payload, 'email'),
    comments: textAt(item.payload, 'comments'),
    dateCreated: iso(item.receivedAt),
    user: null,
    event: { id: issue ? eventId : null, eventID: eventId },
    issue: issue ? serializeIssueBase(issue, context.baseUrl) : null,
  };
}
