import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createManualClock, createSandbox, type Sandbox } from '../index.ts';
import { createCaller, type Caller } from '../testing/call.ts';
import {
  documentedParameters,
  expectContractAnswer,
  hasAnswerSchema,
  hasContract,
} from '../testing/contract.ts';
import { routes } from './routes.ts';

const NOW = Date.UTC(2026, 2, 1);
const TRACE = 'a'.repeat(32);
const EVENT = 'e'.repeat(32);

/** What operations of an organization need in their query. */
const QUERIES: Readonly<Record<string, string>> = {
  'events/': 'dataset=errors&field=title&field=count()',
  'events-timeseries/': 'dataset=errors&yAxis=count()&statsPeriod=24h',
  'events-stats/': 'yAxis=count()&statsPeriod=24h',
  'stats_v2/': 'groupBy=category&field=sum(quantity)&statsPeriod=24h',
  'stats-summary/': 'field=sum(quantity)&statsPeriod=24h',
  'sessions/': 'field=sum(session)&statsPeriod=24h',
  'trace-items/attributes/': 'itemType=spans&attributeType=string',
  'trace-items/stats/': 'statsType=attributeDistributions&itemType=spans',
  'replay-count/': 'data_source=errors&query=issue.id:[1]&statsPeriod=24h',
};

/** Operations that the OpenAPI file does not have, or of whose answers it says nothing. */
const WITHOUT_SCHEMA = [
  '/api/0/',
  '/api/0/issues/{issue_id}/',
  '/api/0/issues/{issue_id}/activities/',
  '/api/0/issues/{issue_id}/comments/',
  '/api/0/issues/{issue_id}/events/',
  '/api/0/issues/{issue_id}/events/{event_id}/',
  '/api/0/issues/{issue_id}/hashes/',
  '/api/0/issues/{issue_id}/notes/',
  '/api/0/issues/{issue_id}/tags/',
  '/api/0/issues/{issue_id}/tags/{key}/',
  '/api/0/issues/{issue_id}/tags/{key}/values/',
  '/api/0/organizations/{organization_id_or_slug}/chunk-upload/',
  '/api/0/organizations/{organization_id_or_slug}/events-stats/',
  '/api/0/organizations/{organization_id_or_slug}/events/{project_and_event}/',
  '/api/0/organizations/{organization_id_or_slug}/issues/{issue_id}/activities/',
  '/api/0/organizations/{organization_id_or_slug}/issues/{issue_id}/comments/',
  '/api/0/organizations/{organization_id_or_slug}/issues/{issue_id}/notes/',
  '/api/0/organizations/{organization_id_or_slug}/issues/{issue_id}/tags/',
  '/api/0/organizations/{organization_id_or_slug}/releases/{version}/commitfiles/',
  '/api/0/organizations/{organization_id_or_slug}/releases/{version}/previous-with-commits/',
  '/api/0/projects/',
  '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/events/{event_id}/json/',
  '/api/0/users/me/',
  '/api/0/users/me/regions/',
];

let sandbox: Sandbox;
let call: Caller;
let params: Record<string, string>;

/** Something of every kind, so that lists have entries to check. */
beforeAll(async () => {
  sandbox = await createSandbox({ clock: createManualClock(NOW) });
  call = createCaller(sandbox);
  await sandbox.seed({ issues: 4, eventsPerIssue: 3, releases: 2, transactions: 5, sessions: 5 });
  await report({
    event_id: EVENT,
    release: 'shop@1.1.0',
    environment: 'production',
    tags: { plan: 'gold' },
    exception: { values: [{ type: 'Oops', value: 'no' }] },
    contexts: { trace: { trace_id: TRACE, span_id: 'b'.repeat(16) } },
  });
  const acme = '/api/0/organizations/acme/';
  const commits = [{ id: 'abc', author_email: 'jane@example.com', repository: 'acme/shop' }];
  await call('PUT', `${acme}releases/shop@1.1.0/`, { commits });
  const monitor = { project: 'shop', name: 'Nightly', config: { schedule: '0 3 * * *' } };
  await call('POST', `${acme}monitors/`, monitor);
  const key = new URL(sandbox.dsn).username;
  await fetch(`${sandbox.url}/api/1/cron/nightly/${key}/?status=ok`);
  await call('POST', `${acme}workflows/`, { name: 'Tell us', detectorIds: [1], actionFilters: [] });
  const keys = await call('GET', '/api/0/projects/acme/shop/keys/');
  const event = await call('GET', `/api/0/projects/acme/shop/events/${EVENT}/`);
  const { groupID } = event.body as { groupID: string };
  const issue = await call('GET', `${acme}issues/${groupID}/`);
  const attachments = await call('GET', `/api/0/projects/acme/shop/events/${EVENT}/attachments/`);
  params = {
    organization_id_or_slug: 'acme',
    project_id_or_slug: 'shop',
    team_id_or_slug: 'acme',
    version: 'shop@1.1.0',
    environment: 'production',
    monitor_id_or_slug: 'nightly',
    member_id: '1',
    repo_id: '1',
    workflow_id: '1',
    detector_id: '1',
    trace_id: TRACE,
    event_id: EVENT,
    project_and_event: `shop:${EVENT}`,
    key: 'plan',
    key_id: (keys.body as { id: string }[])[0]?.id ?? '',
    issue_id: groupID,
    short_id: (issue.body as { shortId: string }).shortId,
    attachment_id: (attachments.body as { id: string }[])[0]?.id ?? '',
  };
});
afterAll(() => sandbox.close());

async function report(payload: object): Promise<void> {
  const { username, pathname } = new URL(sandbox.dsn);
  const bytes = 'the disk was full';
  const lines = [
    { event_id: EVENT },
    { type: 'event' },
    payload,
    { type: 'attachment', filename: 'log.txt', length: bytes.length },
  ];
  const body = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n${bytes}\n`;
  const url = `${sandbox.url}/api${pathname}/envelope/?sentry_key=${username}`;
  expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
}

function urlOf(path: string): string {
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const isShort = path.includes('/shortids/');
    const value = isShort && name === 'issue_id' ? params['short_id'] : params[name];
    if (value === undefined) throw new Error(`Nothing is known about {${name}} of ${path}.`);
    return encodeURIComponent(value);
  });
  const query = QUERIES[path.replace('/api/0/organizations/{organization_id_or_slug}/', '')];
  return query === undefined ? url : `${url}?${query}`;
}

const reads = routes.filter(({ method }) => method === 'GET');

describe.skipIf(!hasContract)('every operation that reads', () => {
  const documented = hasContract
    ? reads.filter(({ path }) => documentedParameters('GET', path) !== undefined)
    : [];
  const withSchema = documented.filter(({ path }) => hasAnswerSchema('GET', path, 200));

  test.each(withSchema)('answers as the OpenAPI file says: $path', async ({ path }) => {
    const answer = await call('GET', urlOf(path));
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expectContractAnswer('GET', path, 200, answer.body);
  });

  test('answers 200 where the OpenAPI file says nothing about the answer', async () => {
    const others = reads.filter((route) => !withSchema.includes(route));
    for (const { path } of others) {
      const answer = await call('GET', urlOf(path));
      expect(answer.status, `${path} ${JSON.stringify(answer.body)}`).toBe(200);
    }
    expect(others.map(({ path }) => path).toSorted()).toEqual(WITHOUT_SCHEMA);
  });
});
