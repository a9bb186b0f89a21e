import { createManualClock, createSandbox, type Sandbox } from '@sentry-kit/sandbox';

const NOW = Date.UTC(2026, 2, 4, 12);
const TRACE = 'a'.repeat(32);
const SPAN = 'b'.repeat(16);
const EVENT = 'e'.repeat(32);
export const PLAIN_EVENT = 'd'.repeat(32);
/** An error without frames. */
export const BARE_ERROR = 'f'.repeat(32);
export const TRANSACTION = 'c'.repeat(32);
const LOG = 'the disk was full';

const trace = { trace_id: TRACE, span_id: SPAN };
const now = NOW / 1000;

const error = {
  event_id: EVENT,
  platform: 'node',
  release: 'shop@1.1.0',
  environment: 'production',
  user: { id: '1', email: 'ada@example.com' },
  tags: { plan: 'gold' },
  exception: {
    values: [
      {
        type: 'Oops',
        value: 'no',
        mechanism: { type: 'generic', handled: false },
        stacktrace: {
          frames: [{ filename: 'app.js', function: 'pay', lineno: 3, in_app: true }],
        },
      },
    ],
  },
  breadcrumbs: [{ timestamp: now - 1, category: 'auth', message: 'logged in' }],
  request: { url: 'https://shop.example.com/cart', method: 'GET' },
  sdk: { name: 'sentry.javascript.node', version: '11.0.0' },
  contexts: { trace },
};

const transaction = {
  event_id: TRANSACTION,
  type: 'transaction',
  platform: 'node',
  transaction: '/pay',
  environment: 'production',
  start_timestamp: now - 2,
  timestamp: now - 1,
  contexts: { trace: { ...trace, op: 'http.server', status: 'ok' } },
  measurements: { lcp: { value: 12.5, unit: 'millisecond' } },
  spans: [
    {
      trace_id: TRACE,
      span_id: 'c'.repeat(16),
      parent_span_id: SPAN,
      op: 'db',
      description: 'SELECT 1',
      start_timestamp: now - 1.9,
      timestamp: now - 1.8,
      data: { 'db.rows': 7, 'db.system': 'sqlite' },
    },
  ],
};

/** A sandbox with something of every kind, so that no answer is an empty list. */
export async function createFilledSandbox(): Promise<{
  readonly sandbox: Sandbox;
  /** What stands in paths. */
  readonly known: Readonly<Record<string, string>>;
}> {
  const clock = createManualClock(NOW);
  const sandbox = await createSandbox({ clock, legacyRules: 'on' });
  await sandbox.seed({ issues: 4, eventsPerIssue: 3, releases: 2, transactions: 5, sessions: 5 });
  await sendEnvelope(sandbox, EVENT, [
    [{ type: 'event' }, error],
    [{ type: 'attachment', filename: 'log.txt', length: LOG.length }, LOG],
  ]);
  await sendEnvelope(sandbox, PLAIN_EVENT, [
    [{ type: 'event' }, { event_id: PLAIN_EVENT, message: 'just so you know', level: 'info' }],
  ]);
  await sendEnvelope(sandbox, BARE_ERROR, [
    [{ type: 'event' }, { event_id: BARE_ERROR, exception: { values: [{ type: 'Bare' }] } }],
  ]);
  await sendEnvelope(sandbox, TRANSACTION, [[{ type: 'transaction' }, transaction]]);
  await sendEnvelope(sandbox, undefined, [
    [{ type: 'log', item_count: 1 }, { items: [row({ level: 'info', body: 'paid' })] }],
    [
      { type: 'trace_metric', item_count: 1 },
      { items: [row({ name: 'orders', type: 'counter', value: 2 })] },
    ],
  ]);
  const acme = '/api/0/organizations/acme/';
  await write(sandbox, 'POST', `${acme}repos/`, { name: 'acme/shop' });
  const files = [{ path: 'src/app.js', type: 'M' }];
  await write(sandbox, 'PUT', `${acme}releases/shop@1.1.0/`, {
    commits: [
      { id: 'abc', author_email: 'jane@example.com', repository: 'acme/shop', patch_set: files },
    ],
  });
  await write(sandbox, 'POST', `${acme}monitors/`, {
    project: 'shop',
    name: 'Nightly',
    config: { schedule_type: 'crontab', schedule: '0 3 * * *' },
  });
  const { username, origin } = new URL(sandbox.dsn);
  await fetch(`${origin}/api/1/cron/nightly/${username}/?status=ok`);
  const event = await write(sandbox, 'GET', `/api/0/projects/acme/shop/events/${EVENT}/`);
  return {
    sandbox,
    known: {
      organization_id_or_slug: 'acme',
      project_id_or_slug: 'shop',
      team_id_or_slug: 'acme',
      member_id: '1',
      repo_id: '1',
      version: 'shop@1.1.0',
      environment: 'production',
      monitor_id_or_slug: 'nightly',
      issue_id: String(Reflect.get(event, 'groupID')),
      event_id: EVENT,
      attachment_id: '1',
      project_and_event: `shop:${EVENT}`,
      trace_id: TRACE,
      key: 'plan',
    },
  };
}

const row = (fields: object): object => ({
  timestamp: now - 1,
  trace_id: TRACE,
  span_id: SPAN,
  attributes: { host: { value: 'web-1', type: 'string' } },
  ...fields,
});

async function sendEnvelope(
  { dsn }: Sandbox,
  eventId: string | undefined,
  items: readonly (readonly [header: object, payload: object | string])[],
): Promise<void> {
  const { username, pathname, origin } = new URL(dsn);
  const lines = items
    .flat()
    .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)));
  const response = await fetch(`${origin}/api${pathname}/envelope/?sentry_key=${username}`, {
    method: 'POST',
    body: [JSON.stringify({ event_id: eventId }), ...lines].join('\n'),
  });
  if (!response.ok) throw new Error(`The envelope was refused: ${await response.text()}`);
}

async function write(
  { url, token }: Sandbox,
  method: string,
  path: string,
  body?: object,
): Promise<object> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  const answer: unknown = JSON.parse(text);
  return typeof answer === 'object' && answer !== null ? answer : {};
}
