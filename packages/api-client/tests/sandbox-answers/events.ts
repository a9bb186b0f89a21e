import { get, ORGANIZATION, post, PROJECT } from './call.ts';
import type { Call } from './call.ts';
import { BARE_ERROR, PLAIN_EVENT, TRANSACTION } from './fill.ts';

const EVENT = `${PROJECT}events/{event_id}/`;
const TRACE = `${ORGANIZATION}trace/{trace_id}/`;
const ATTRIBUTES = `${ORGANIZATION}trace-items/attributes/`;
const top = 'topEvents=1&groupBy=title&sort=-count()';
const feedback = { name: 'Ada', email: 'ada@example.com', comments: 'It broke.' };

/** Events, traces, rows and statistics. */
export const eventCalls: readonly Call[] = [
  get(`${PROJECT}events/`),
  get(`${PROJECT}events/`, { query: 'full=true' }),
  get(EVENT),
  ...[BARE_ERROR, PLAIN_EVENT, TRANSACTION].map((id) => get(EVENT, { at: { event_id: id } })),
  get(`${EVENT}json/`),
  get(`${ORGANIZATION}events/{project_and_event}/`),
  get(`${EVENT}attachments/`),
  get(`${EVENT}attachments/{attachment_id}/`),
  get(`${EVENT}source-map-debug/`),
  post(`${PROJECT}user-feedback/`, 200, { event_id: PLAIN_EVENT, ...feedback }),
  get(`${PROJECT}user-feedback/`),

  get(TRACE),
  get(TRACE, { query: 'additional_attributes=db.rows' }),
  get(`${ORGANIZATION}trace-meta/{trace_id}/`),
  get(ATTRIBUTES, { query: 'itemType=spans&attributeType=string' }),
  get(ATTRIBUTES, { query: 'itemType=logs&attributeType=string' }),
  get(`${ORGANIZATION}trace-items/stats/`, {
    query: 'statsType=attributeDistributions&itemType=spans',
  }),

  ...[
    'dataset=errors&field=title&field=count()&field=last_seen()',
    'dataset=spans&field=span.op&field=p95(span.duration)',
    'dataset=transactions&field=transaction&field=failure_rate()',
    'dataset=ourlogs&field=message&field=severity',
    'dataset=tracemetrics&field=metric.name&field=count()',
  ].map((query) => get(`${ORGANIZATION}events/`, { query })),
  get(`${ORGANIZATION}events-timeseries/`, {
    query: 'dataset=errors&yAxis=count()&statsPeriod=24h',
  }),
  get(`${ORGANIZATION}events-timeseries/`, {
    query: `dataset=errors&yAxis=count()&statsPeriod=24h&comparisonDelta=86400&${top}`,
  }),
  get(`${ORGANIZATION}events-stats/`, { query: 'yAxis=count()&statsPeriod=24h' }),

  get(`${ORGANIZATION}stats_v2/`, {
    query: 'groupBy=category&groupBy=outcome&field=sum(quantity)&statsPeriod=24h',
  }),
  get(`${ORGANIZATION}stats-summary/`, { query: 'field=sum(quantity)&statsPeriod=24h' }),
  get(`${PROJECT}stats/`),
  get(`${ORGANIZATION}sessions/`, {
    query: 'field=sum(session)&field=crash_free_rate(session)&groupBy=release&statsPeriod=24h',
  }),
  get(`${ORGANIZATION}tags/`),
  get(`${PROJECT}tags/{key}/values/`),
];
