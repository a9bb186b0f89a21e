import { get, ORGANIZATION, post, PROJECT, put, remove } from './call.ts';
import type { Call } from './call.ts';

const ISSUES = `${ORGANIZATION}issues/`;
const ISSUE = `${ISSUES}{issue_id}/`;
const expansions = [
  ...['inbox', 'integrationIssues', 'latestEventHasAttachments'],
  ...['owners', 'sentryAppIssues', 'sessions'],
];
const everything = expansions.map((name) => `expand=${name}`).join('&');
const resolved = { status: 'resolved', isPublic: false, hasSeen: true, assignedTo: 'user:1' };

/** What one issue answers, under its organization and under the deprecated form of its URL. */
const aboutOne = (issue: string): Call[] => [
  get(issue),
  get(issue, { query: 'collapse=tags' }),
  get(`${issue}events/`),
  get(`${issue}events/`, { query: 'full=true' }),
  get(`${issue}events/{event_id}/`),
  get(`${issue}events/{event_id}/`, { at: { event_id: 'latest' } }),
  get(`${issue}hashes/`, { query: 'full=true' }),
  get(`${issue}tags/`),
  get(`${issue}tags/{key}/`),
  get(`${issue}tags/{key}/values/`),
  post(`${issue}comments/`, 201, { text: 'Looking into it' }),
  post(`${issue}notes/`, 201, { text: 'Found it' }),
  get(`${issue}activities/`),
  get(`${issue}comments/`),
  get(`${issue}notes/`),
  put(issue, 200, resolved),
  put(issue, 200, { status: 'ignored', statusDetails: { ignoreCount: 3 } }),
  get(issue),
  put(`${issue}hashes/`, 200),
  remove(`${issue}hashes/`, 200),
];

/** Issues: search, details, updates, deletion. */
export const issueCalls: readonly Call[] = [
  get(ISSUES),
  get(ISSUES, { query: everything }),
  get(ISSUES, { query: `${everything}&query=environment:production&statsPeriod=24h` }),
  get(ISSUES, { query: 'collapse=lifetime&collapse=filtered&query=' }),
  get(ISSUES, {
    query: 'collapse=stats&collapse=unhandled',
    leavesOut: ['count', 'userCount', 'firstSeen', 'lastSeen', 'isUnhandled'],
  }),
  get(ISSUES, { query: 'query=SHOP-1&shortIdLookup=1' }),
  get(`${PROJECT}issues/`),
  get(`${PROJECT}issues/`, { query: 'statsPeriod=14d&query=level:error' }),
  get(`${ORGANIZATION}shortids/{issue_id}/`, { at: { issue_id: 'SHOP-1' } }),
  get(`${ORGANIZATION}eventids/{event_id}/`),
  ...aboutOne(ISSUE),
  ...aboutOne('/api/0/issues/{issue_id}/'),
  put(
    ISSUES,
    200,
    { ...resolved, status: 'ignored', statusDetails: { ignoreCount: 3 } },
    {
      query: 'id=1&id=2',
    },
  ),
  put(
    ISSUES,
    200,
    { priority: 'low', status: 'resolved', statusDetails: { inNextRelease: true } },
    {
      query: 'id=2',
    },
  ),
  get(ISSUES, { query: 'query=is:resolved' }),
  get(ISSUES, { query: 'query=is:archived' }),
  put(ISSUES, 200, { merge: true }, { query: 'id=1&id=2' }),
  put(ISSUES, 204, { discard: true }, { query: 'id=3' }),
  put(`${PROJECT}issues/`, 200, resolved),
  remove(ISSUE, 202),
  remove('/api/0/issues/{issue_id}/', 202, { at: { issue_id: '4' } }),
  remove(ISSUES, 204, { query: 'query=is:resolved' }),
  remove(`${PROJECT}issues/`, 204),
];
