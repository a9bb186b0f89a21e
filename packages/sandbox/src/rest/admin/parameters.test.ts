import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createManualClock, createSandbox, type Sandbox } from '../../index.ts';
import { createCaller, type Caller } from '../../testing/call.ts';
import { documentedParameters, hasContract } from '../../testing/contract.ts';
import { createBundle, sha1 } from '../../testing/bundle.ts';
import { legacyRuleRoutes } from '../alerts/legacy/routes.ts';
import { alertRoutes } from '../alerts/routes.ts';
import { codeMappingRoutes } from '../code-mappings/routes.ts';
import { releaseFileRoutes } from '../release-files/routes.ts';
import type { Route } from '../route.ts';
import { uploadRoutes } from '../uploads/routes.ts';
import { adminRoutes } from './routes.ts';

const ROUTES = [
  ...adminRoutes,
  ...alertRoutes,
  ...legacyRuleRoutes('on'),
  ...uploadRoutes,
  ...releaseFileRoutes,
  ...codeMappingRoutes,
].filter(({ method }) => method === 'GET');
const ORGANIZATION = '/api/0/organizations/{organization_id_or_slug}/';
const PROJECT = '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/';
const TEAM = '/api/0/teams/{organization_id_or_slug}/{team_id_or_slug}/';
const PARAMS: Readonly<Record<string, string>> = {
  organization_id_or_slug: 'acme',
  project_id_or_slug: 'shop',
  team_id_or_slug: 'acme',
  version: 'shop@2.0.0',
  monitor_id_or_slug: 'nightly',
  repo_id: '1',
  file_id: '1',
};

/** Two queries whose answers differ only because the parameter is read. */
const DIFFERENT: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  '/api/0/organizations/': {
    query: ['', 'query=globex'],
    sortBy: ['sortBy=projects', 'sortBy=members'],
  },
  '/api/0/projects/': { query: ['', 'query=api'] },
  [ORGANIZATION]: { detailed: ['', 'detailed=0'] },
  [`${ORGANIZATION}projects/`]: { query: ['', 'query=api'] },
  [`${ORGANIZATION}project-keys/`]: {
    status: ['status=active', 'status=inactive'],
    team: ['', 'team=green'],
  },
  [`${ORGANIZATION}teams/`]: { query: ['', 'query=blue'], detailed: ['', 'detailed=0'] },
  [`${ORGANIZATION}members/`]: { query: ['', 'query=jane'] },
  [`${ORGANIZATION}environments/`]: {
    visibility: ['visibility=all', 'visibility=hidden'],
    project: ['', 'project=api'],
  },
  [`${ORGANIZATION}repos/`]: {
    query: ['', 'query=SHOP'],
    status: ['status=active', 'status=deleted'],
    expand: ['', 'expand=settings'],
  },
  [`${ORGANIZATION}monitors/`]: {
    project: ['', 'project=api'],
    environment: ['', 'environment=production'],
    owner: ['', 'owner=user:1'],
    query: ['', 'query=night'],
  },
  [`${ORGANIZATION}releases/`]: {
    project: ['', 'project=api'],
    environment: ['', 'environment=production'],
    query: ['', 'query=1.0'],
    statsPeriod: ['', 'statsPeriod=1d'],
    start: ['', 'start=2025-12-01T00:00:00&end=2025-12-31T00:00:00'],
    end: [
      'start=2025-12-01T00:00:00&end=2025-12-31T00:00:00',
      'start=2025-12-01T00:00:00&end=2026-01-31T00:00:00',
    ],
    sort: ['sort=date', 'sort=semver'],
    status: ['', 'status=archived'],
    health: ['', 'health=1'],
    healthStatsPeriod: ['health=1', 'health=1&healthStatsPeriod=30d'],
    adoptionStages: ['', 'adoptionStages=1'],
  },
  [`${PROJECT}users/`]: { query: ['', 'query=email:ada@example.com'] },
  [`${PROJECT}releases/`]: {
    environment: ['', 'environment=production'],
    query: ['', 'query=1.0'],
  },
  [`${ORGANIZATION}releases/{version}/`]: {
    project: ['', 'project=shop'],
    project_id: ['', 'project_id=1'],
    health: ['', 'health=1'],
    healthStatsPeriod: ['health=1', 'health=1&healthStatsPeriod=30d'],
    adoptionStages: ['', 'adoptionStages=1'],
  },
  [PROJECT]: { collapse: ['', 'collapse=organization'] },
  [`${PROJECT}keys/`]: { status: ['status=active', 'status=inactive'] },
  [`${PROJECT}environments/`]: { visibility: ['visibility=all', 'visibility=hidden'] },
  [TEAM]: { expand: ['', 'expand=projects'], collapse: ['', 'collapse=organization'] },
  ...Object.fromEntries(
    [ORGANIZATION, PROJECT].flatMap((base) => [
      [
        `${base}monitors/{monitor_id_or_slug}/`,
        { environment: ['', 'environment=staging'] as const },
      ],
      [
        `${base}monitors/{monitor_id_or_slug}/checkins/`,
        { environment: ['', 'environment=staging'] as const },
      ],
    ]),
  ),
  [`${PROJECT}files/artifact-bundles/`]: {
    query: ['', 'query=SHOP@2'],
    sortBy: ['', 'sortBy=date_added'],
  },
  [`${PROJECT}files/dsyms/`]: {
    query: ['', 'query=LINES'],
    debug_id: ['', `debug_id=${'1'.repeat(32)}`],
    code_id: ['', 'code_id=abc'],
    file_formats: ['', 'file_formats=il2cpp'],
    // The bundles were assembled before.
    id: ['', 'id=3'],
  },
  [`${ORGANIZATION}code-mappings/`]: {
    project: ['', 'project=api'],
    integrationId: ['', 'integrationId=2'],
  },
  ...Object.fromEntries(
    [ORGANIZATION, PROJECT].flatMap((base) => [
      [
        `${base}releases/{version}/files/`,
        {
          query: ['', 'query=CART'] as const,
          checksum: ['', `checksum=${sha1(Buffer.from('["cart"]'))}`] as const,
        },
      ],
      [`${base}releases/{version}/files/{file_id}/`, { download: ['', 'download=1'] as const }],
    ]),
  ),
  [`${ORGANIZATION}workflows/`]: {
    id: ['', 'id=1'],
    project: ['', 'project=api'],
    query: ['', 'query=second'],
    sortBy: ['', 'sortBy=-id'],
  },
  [`${ORGANIZATION}detectors/`]: {
    id: ['', 'id=1'],
    project: ['', 'project=api'],
    query: ['', 'query=type:error'],
    sortBy: ['', 'sortBy=-id'],
  },
  [`${ORGANIZATION}integrations/`]: {
    providerKey: ['', 'providerKey=slack'],
    includeConfig: ['', 'includeConfig=0'],
  },
  [`${ORGANIZATION}notifications/actions/`]: {
    project: ['', 'project=api'],
    triggerType: ['', 'triggerType=audit-log'],
  },
  [`${ORGANIZATION}uptime/`]: {
    project: ['', 'project=api'],
    query: ['', 'query=cart'],
  },
  [`${ORGANIZATION}open-periods/`]: {
    detectorId: ['detectorId=7', 'detectorId=8'],
    cursor: ['detectorId=7&per_page=1', 'detectorId=7&per_page=1&cursor=0:1:0'],
    per_page: ['detectorId=7', 'detectorId=7&per_page=1'],
  },
  [`${ORGANIZATION}alert-rule-workflow/`]: {
    rule_id: ['rule_id=1', 'rule_id=2'],
    alert_rule_id: ['alert_rule_id=1', 'alert_rule_id=2'],
    workflow_id: ['workflow_id=3', 'workflow_id=4'],
  },
  [`${ORGANIZATION}alert-rule-detector/`]: {
    alert_rule_id: ['alert_rule_id=1', 'alert_rule_id=2'],
    detector_id: ['detector_id=11', 'detector_id=12'],
  },
};

/** The same for every list. */
const PAGING: Readonly<Record<string, readonly [string, string]>> = {
  cursor: ['per_page=1', 'per_page=1&cursor=0:1:0'],
  per_page: ['', 'per_page=1'],
};

let sandbox: Sandbox;
let call: Caller;

/** Two of everything, so that each parameter has something to choose from. */
beforeAll(async () => {
  const clock = createManualClock(Date.UTC(2025, 11, 20));
  sandbox = await createSandbox({
    clock,
    legacyRules: 'on',
    organizations: [
      { slug: 'acme', projects: ['shop', 'api'] },
      { slug: 'globex', projects: ['web'] },
    ],
  });
  call = createCaller(sandbox);
  const acme = '/api/0/organizations/acme/';
  const make = async (method: string, path: string, body?: object): Promise<void> => {
    const answer = await call(method, path, body);
    expect(answer.status, `${method} ${path} ${JSON.stringify(answer.body)}`).toBeLessThan(300);
  };
  await make('POST', `${acme}teams/`, { slug: 'blue' });
  await make('POST', '/api/0/projects/acme/api/teams/blue/');
  await make('POST', '/api/0/projects/acme/shop/teams/blue/');
  await make('POST', `${acme}teams/`, { slug: 'green' });
  await make('POST', '/api/0/projects/acme/api/teams/green/');
  await make('POST', `${acme}members/`, { email: 'jane@example.com' });
  const members = await call('GET', `${acme}members/?query=jane`);
  const [jane] = members.body as { id: string }[];
  await make('POST', `${acme}members/${jane?.id}/teams/acme/`);
  for (const name of ['a', 'b', 'c']) {
    await make('POST', '/api/0/organizations/globex/members/', { email: `${name}@example.com` });
  }
  await make('POST', '/api/0/projects/acme/shop/keys/', { name: 'second' });
  const keys = await call('GET', '/api/0/projects/acme/shop/keys/');
  const [, second] = keys.body as { id: string }[];
  await make('PUT', `/api/0/projects/acme/shop/keys/${second?.id}/`, { isActive: false });
  for (const name of ['acme/shop', 'acme/api', 'acme/gone']) {
    await make('POST', `${acme}repos/`, { name });
  }
  await make('DELETE', `${acme}repos/3/`);
  const commits = ['def', 'abc'].map((id) => ({
    id,
    repository: 'acme/shop',
    patch_set: [{ path: `${id}.ts`, type: 'A' }],
  }));
  await make('POST', `${acme}releases/`, { version: 'shop@2.0.0', projects: ['shop', 'api'] });
  await make('PUT', `${acme}releases/shop@2.0.0/`, { commits });
  for (const environment of ['production', 'staging']) {
    await make('POST', `${acme}releases/shop@2.0.0/deploys/`, { environment });
  }
  await make('PUT', '/api/0/projects/acme/shop/environments/staging/', { isHidden: true });
  for (const name of ['shop', 'cart']) {
    const file: readonly Part[] = [['file', `["${name}"]`, name]];
    await sendForm(`${acme}releases/shop@2.0.0/files/`, [...file, ['name', `~/${name}.js`]]);
  }
  for (const version of ['shop@1.0.0', 'shop@2.0.0']) {
    const bytes = createBundle([{ url: `~/${version}.js` }], { release: version });
    await sendForm(`${acme}chunk-upload/`, [['file', bytes, sha1(bytes)]]);
    const bundle = { checksum: sha1(bytes), chunks: [sha1(bytes)], projects: ['shop'] };
    await make('POST', `${acme}artifactbundle/assemble/`, bundle);
  }
  for (const [index, name] of ['dart.json', 'lines.json'].entries()) {
    const bytes = Buffer.from(name === 'dart.json' ? '["a","b"]' : '{"a.cpp":{}}');
    await sendForm(`${acme}chunk-upload/`, [['file', bytes, sha1(bytes)]]);
    const file = { name, debug_id: String(index).repeat(32), chunks: [sha1(bytes)] };
    const assembly = { [sha1(bytes)]: file };
    await make('POST', '/api/0/projects/acme/shop/files/difs/assemble/', assembly);
  }
  for (const [index, provider] of ['integrations:github', 'integrations:gitlab'].entries()) {
    await make('POST', `${acme}repos/`, { name: `acme/mapped-${index}`, provider });
    await make('POST', `${acme}code-mappings/bulk/`, {
      project: index === 0 ? 'shop' : 'api',
      repository: `acme/mapped-${index}`,
      defaultBranch: 'main',
      mappings: [{ stackRoot: 'app/', sourceRoot: 'src/' }],
    });
  }
  await make('POST', `${acme}releases/shop@2.0.0/deploys/`, {
    environment: 'canary',
    projects: ['shop'],
  });
  await sendSessions('shop@2.0.0', 5);
  await clock.advance(14 * 24 * 60 * 60 * 1000);
  const old = { version: 'shop@1.0.0', projects: ['shop'], status: 'archived' };
  await make('POST', `${acme}releases/`, old);
  await sendSessions('shop@1.0.0', 1);
  for (const name of ['ada', 'grace']) await sendEvent({ user: { email: `${name}@example.com` } });
  const config = { schedule: '0 3 * * *' };
  const nightly = { project: 'shop', name: 'nightly', owner: 'user:1', config };
  await make('POST', `${acme}monitors/`, nightly);
  await make('POST', `${acme}monitors/`, { project: 'api', name: 'hourly', config });
  const key = new URL(sandbox.dsn).username;
  for (const query of [
    ...['status=error', 'status=ok', 'status=error', 'status=ok'],
    'status=ok&environment=staging',
  ]) {
    await fetch(`${sandbox.url}/api/1/cron/nightly/${key}/?${query}`, { method: 'POST' });
  }
  for (const [name, detector] of [
    ['first', 1],
    ['second', 3],
  ] as const) {
    const actions = [{ type: 'email', config: { targetType: 'issue_owners' } }];
    const actionFilters = [{ logicType: 'all', conditions: [], actions }];
    await make('POST', `${acme}workflows/`, { name, detectorIds: [detector], actionFilters });
  }
  for (const name of ['cart', 'pay']) {
    const check = { name, url: `https://example.com/${name}`, intervalSeconds: 60 };
    await make('POST', '/api/0/projects/acme/shop/uptime/', check);
  }
  for (const message of ['one', 'two']) await sendEvent({ message });
  for (const frequency of [30, 60]) {
    const node = { id: 'sentry.rules.actions.notify_event.NotifyEventAction' };
    const rule = { name: 'old', frequency, actions: [node] };
    await make('POST', '/api/0/projects/acme/shop/rules/', rule);
  }
  const trigger = { label: 'critical', alertThreshold: 5, actions: [] };
  const rule = { name: 'old', aggregate: 'count()', timeWindow: 5, thresholdType: 0 };
  for (const project of ['shop', 'api']) {
    const metric = { ...rule, projects: [project], triggers: [trigger] };
    await make('POST', `${acme}alert-rules/`, metric);
    const action = { triggerType: 'spike-protection', serviceType: 'email', projects: [project] };
    await make('POST', `${acme}notifications/actions/`, action);
  }
});
afterAll(() => sandbox.close());

type Part = readonly [name: string, value: string | Uint8Array, fileName?: string];

async function sendForm(path: string, parts: readonly Part[]): Promise<void> {
  const form = new FormData();
  for (const [name, value, fileName] of parts) {
    if (fileName === undefined) form.append(name, String(value));
    else form.append(name, new Blob([Buffer.from(value)]), fileName);
  }
  const headers = { authorization: `Bearer ${sandbox.token}` };
  const answer = await fetch(`${sandbox.url}${path}`, { method: 'POST', headers, body: form });
  expect(answer.status, await answer.text()).toBeLessThan(300);
}

async function sendEvent(event: object): Promise<void> {
  const { username, pathname } = new URL(sandbox.dsnOf('shop'));
  const response = await fetch(`${sandbox.url}/api${pathname}/store/?sentry_key=${username}`, {
    method: 'POST',
    body: JSON.stringify(event),
  });
  expect(response.status).toBe(200);
}

async function sendSessions(release: string, count: number): Promise<void> {
  const url = new URL(sandbox.dsn);
  const started = new Date(await sandboxNow()).toISOString();
  const item = {
    attrs: { release, environment: 'production' },
    aggregates: [{ started, exited: count }],
  };
  const body = `{}\n{"type":"sessions"}\n${JSON.stringify(item)}\n`;
  const path = `/api${url.pathname}/envelope/?sentry_key=${url.username}`;
  expect((await fetch(`${sandbox.url}${path}`, { method: 'POST', body })).status).toBe(200);
}

/** The sandbox's own time, as it writes it into a new record. */
async function sandboxNow(): Promise<number> {
  const team = await call('POST', '/api/0/organizations/globex/teams/', { name: 'clock' });
  return Date.parse((team.body as { dateCreated: string }).dateCreated);
}

function urlOf(path: string, query: string): string {
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => PARAMS[name] ?? '1');
  return query === '' ? url : `${url}?${query}`;
}

const pairs = ROUTES.flatMap((route) =>
  (route.query ?? []).map((parameter) => ({ path: route.path, parameter })),
);

describe('a query parameter of the administration', () => {
  test.each(pairs)('$parameter changes the answer of $path', async ({ path, parameter }) => {
    const queries = DIFFERENT[path]?.[parameter] ?? PAGING[parameter];
    if (!queries) throw new Error(`Nothing shows that ${path} reads ${parameter}.`);
    const [left, right] = await Promise.all(
      queries.map((query) => call('GET', urlOf(path, query))),
    );
    expect([left?.status, right?.status], JSON.stringify([left?.body, right?.body])).toEqual([
      200, 200,
    ]);
    expect(right?.body).not.toEqual(left?.body);
  });

  test.skipIf(!hasContract)('is read or refused by its name when Sentry documents it', async () => {
    const missing = ROUTES.flatMap((route: Route) =>
      (documentedParameters(route.method, route.path) ?? [])
        .filter((parameter) => !(route.query ?? []).includes(parameter))
        .map((parameter) => ({ path: route.path, parameter })),
    );
    expect(missing).not.toHaveLength(0);
    for (const { path, parameter } of missing) {
      const answer = await call('GET', urlOf(path, `${parameter}=1`));
      expect(answer.status, `${path} ${parameter}`).toBe(400);
      expect(JSON.stringify(answer.body)).toContain(parameter);
    }
  });
});
