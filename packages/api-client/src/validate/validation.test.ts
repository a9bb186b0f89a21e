import { describe, expect, it } from 'vitest';
import { createSentryClient, type Validation } from '../index.ts';
import { caught } from '../testing/caught.ts';
import { useLoopback } from '../testing/loopback.ts';
import { untyped } from '../testing/untyped.ts';

const server = useLoopback();
const createClient = (validation?: Validation) =>
  createSentryClient({
    token: 'sntryu_example',
    organization: 'acme',
    project: 'shop',
    baseUrl: server.url,
    validation,
  });

const key = {
  id: 'abc',
  name: 'Default',
  label: 'Default',
  public: 'abc',
  secret: 'def',
  projectId: 1,
  isActive: true,
  rateLimit: { window: 60, count: 100 },
  dsn: {
    secret: 'https://abc@example.com/1',
    public: 'https://abc@example.com/1',
    csp: 'https://example.com',
    security: 'https://example.com',
    minidump: 'https://example.com',
    nel: 'https://example.com',
    unreal: 'https://example.com',
    crons: 'https://example.com',
    cdn: 'https://example.com',
    playstation: 'https://example.com',
    integration: 'https://example.com',
    otlp_traces: 'https://example.com',
    otlp_logs: 'https://example.com',
  },
  browserSdkVersion: '10.x',
  browserSdk: { choices: [['10.x', '10.x']] },
  dateCreated: '2026-01-01T00:00:00.000000Z',
  dynamicSdkLoaderOptions: {
    hasReplay: true,
    hasPerformance: true,
    hasDebug: false,
    hasFeedback: false,
    hasLogsAndMetrics: false,
  },
};

const answerOf = async (validation: Validation | undefined, answer: unknown) => {
  server.reply({ body: answer });
  const client = createClient(validation);
  const found = (): unknown =>
    client
      .diagnostics()
      .map(({ path, expected, seen, severity, count }) => [
        path.join('.'),
        expected,
        seen,
        severity,
        count,
      ]);
  const call = client.projectKeys.get({ keyId: 'abc' });
  return { call, found };
};

describe('an answer that is what the contract says', () => {
  it.each(['off', 'warn', 'loose', 'strict', undefined] as const)(
    'comes through as it is (%s)',
    async (validation) => {
      const { call, found } = await answerOf(validation, key);
      await expect(call).resolves.toEqual(key);
      expect(found()).toEqual([]);
    },
  );
});

describe('an answer with a new field', () => {
  const newer = { ...key, isShiny: true, dsn: { ...key.dsn, toaster: 'https://example.com' } };

  it('is reported by warn', async () => {
    const { call, found } = await answerOf('warn', newer);
    await expect(call).resolves.toEqual(newer);
    expect(found()).toEqual([
      ['dsn.toaster', 'nothing', 'string', 'info', 1],
      ['isShiny', 'nothing', 'boolean', 'info', 1],
    ]);
  });

  it.each(['off', 'loose', 'strict'] as const)('keeps it (%s)', async (validation) => {
    const { call, found } = await answerOf(validation, newer);
    await expect(call).resolves.toEqual(newer);
    expect(found()).toEqual([]);
  });
});

describe('an answer of an older server, without a field and with a null', () => {
  const { dateCreated: _, ...older } = { ...key, name: null };
  const drift = [
    ['name', 'string', 'null', 'warning', 1],
    ['dateCreated', 'string', 'missing', 'warning', 1],
  ];

  it.each(['warn', 'loose', undefined] as const)('is reported by %s', async (validation) => {
    const { call, found } = await answerOf(validation, older);
    await expect(call).resolves.toEqual(older);
    expect(found()).toEqual(drift);
  });

  it('is refused by strict, with every difference', async () => {
    const { call } = await answerOf('strict', older);
    const { kind, message, diagnostics, isRetryable } = await caught(call);
    expect({ kind, isRetryable }).toEqual({ kind: 'invalid-response', isRetryable: false });
    expect(message).toContain('projectKeys.get');
    expect(message).toContain('name must be string, was null');
    expect(diagnostics.map(({ path }) => path)).toEqual([['name'], ['dateCreated']]);
  });

  it('is nobody’s business with off', async () => {
    const { call, found } = await answerOf('off', older);
    await expect(call).resolves.toEqual(older);
    expect(found()).toEqual([]);
  });
});

describe.each([
  ['another kind of field', { ...key, rateLimit: 'none' }, ['rateLimit']],
  ['no id', { ...key, id: undefined }, ['id']],
  ['an id that is null', { ...key, id: null }, ['id']],
  ['a list instead', [key], []],
  ['null', null, []],
])('an answer with %s', (_, broken, path) => {
  it.each(['loose', 'strict', undefined] as const)('is refused by %s', async (validation) => {
    const { call, found } = await answerOf(validation, broken);
    const { kind, diagnostics } = await caught(call);
    expect(kind).toBe('invalid-response');
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'api-client/response-drift', severity: 'error', path }),
    ]);
    expect(found()).toEqual([[path.join('.'), expect.any(String), expect.any(String), 'error', 1]]);
  });

  it('comes through with warn, and is reported', async () => {
    const { call, found } = await answerOf('warn', broken);
    await expect(call).resolves.toEqual(JSON.parse(JSON.stringify(broken)));
    expect(found()).toEqual([[path.join('.'), expect.any(String), expect.any(String), 'error', 1]]);
  });
});

it('counts the same difference in all items of all pages once each', async () => {
  const { public: _, ...old } = key;
  const next = '<https://example.com/>; rel="next"; results="true"; cursor="1700000000000:0:0"';
  const first = [old, { ...old, id: 'def' }];
  server.reply(
    { body: first, headers: { link: next } },
    { body: [{ ...old, id: 'ghi' }] },
    { body: [] },
  );
  const client = createClient();
  await expect(client.projectKeys.list().toArray()).resolves.toHaveLength(3);
  expect(client.diagnostics()).toEqual([
    {
      code: 'api-client/response-drift',
      severity: 'warning',
      operation: 'projectKeys.list',
      path: ['*', 'public'],
      message: 'must be string, was missing',
      expected: 'string',
      seen: 'missing',
      count: 3,
    },
  ]);
});

it('holds no value and no key of a map', async () => {
  const secret = 'hunter2';
  server.reply({
    body: { data: [], meta: { fields: { [secret]: 7 }, units: secret }, [`${secret}s`]: 1 },
  });
  const client = createClient('warn');
  await client.events.query({ fields: ['title'], dataset: 'errors' }).toArray();
  const report = client.diagnostics();
  expect(report.map(({ path }) => path.join('.'))).toEqual([
    'meta.fields.*',
    'meta.units',
    'hunter2s',
  ]);
  expect(JSON.stringify(report.slice(0, 2))).not.toContain(secret);
});

it('ends its list when a server makes up names', async () => {
  const body = Object.fromEntries(Array.from({ length: 1200 }, (_, index) => [`x${index}`, 1]));
  server.reply({ body: { ...key, ...body } });
  const client = createClient('warn');
  await client.projectKeys.get({ keyId: 'abc' });
  expect(client.diagnostics()).toHaveLength(1001);
  expect(client.diagnostics().at(-1)).toMatchObject({ code: 'api-client/more-drift', count: 200 });
});

it('looks at nothing that is no JSON', async () => {
  server.reply({ status: 204 });
  const client = createClient('strict');
  await expect(client.projectKeys.delete({ keyId: 'abc' })).resolves.toBeUndefined();
  server.reply({ body: 'bytes' });
  await expect(
    client.eventAttachments.download({ eventId: 'a', attachmentId: 1 }),
  ).resolves.toBeInstanceOf(Blob);
});

it('checks nothing of an endpoint that the table lacks', async () => {
  server.reply({ body: [7] });
  await expect(createClient('strict').request('GET', 'new/', { anything: 1 })).resolves.toEqual([
    7,
  ]);
});

it('refuses a mode that is none', () => {
  expect(() => createClient(untyped('lose'))).toThrow(
    'validation must be off, warn, loose or strict',
  );
});

describe('an input', () => {
  it.each([
    ['a slip in a name', { staus: 'resolved' }, ['staus'], 'is no input of issues.update'],
    ['another kind', { hasSeen: 'yes' }, ['hasSeen'], 'must be boolean, was string'],
    [
      'a value that is none of the known',
      { priority: 'urgent' },
      ['priority'],
      'low or medium or high',
    ],
    [
      'a wrong part',
      { statusDetails: { inRelease: 7 } },
      ['statusDetails', 'inRelease'],
      'was number',
    ],
    ['null where Sentry takes none', { status: null }, ['status'], 'was null'],
  ])('with %s is not sent', async (_, input, path, message) => {
    const call = createClient().issues.update(untyped({ issueId: '1', ...input }));
    const { kind, diagnostics } = await caught(call);
    expect(kind).toBe('invalid-input');
    expect(diagnostics).toEqual([
      expect.objectContaining({ path, message: expect.stringContaining(message) }),
    ]);
    expect(server.requests).toEqual([]);
  });

  it('is refused with all that is wrong with it, the path included', async () => {
    const call = createClient().issues.update(untyped({ issueId: '..', staus: 1, merge: 'x' }));
    const { diagnostics } = await caught(call);
    expect(diagnostics.map(({ path }) => path.join('.')).toSorted()).toEqual([
      'issueId',
      'merge',
      'staus',
    ]);
  });

  it('is refused before a list is read', async () => {
    const list = createClient().issues.list(untyped({ staus: 1 }));
    expect((await caught(list.toArray())).kind).toBe('invalid-input');
    expect(server.requests).toEqual([]);
  });

  it('may leave a field undefined, hold a null that means something, and unknown parts', async () => {
    server.reply({ body: { id: '1' } });
    const part = untyped({ inRelease: 'latest', somethingNew: 1 });
    await createClient().issues.update({
      issueId: 1,
      status: undefined,
      assignedTo: null,
      statusDetails: part,
    });
    expect(server.requests[0]?.body).toBe(
      '{"assignedTo":null,"statusDetails":{"inRelease":"latest","somethingNew":1}}',
    );
  });

  it('may hold dates', async () => {
    server.reply({ body: [] });
    await createClient()
      .issues.list({ start: new Date(0), end: '2026-01-01T00:00:00' })
      .toArray();
    expect(server.requests).toHaveLength(1);
  });

  it('goes unseen with off', async () => {
    server.reply({ body: {} });
    await createClient('off').issues.update(untyped({ issueId: '1', staus: 1 }));
    expect(server.requests[0]?.body).toBe('{"staus":1}');
  });

  it('may say what its type does not know with extraQuery', async () => {
    server.reply({ body: [] });
    await createClient()
      .issues.list({}, { extraQuery: { collapse: 'lifetime' } })
      .toArray();
    expect(server.requests[0]?.url).toContain('collapse=lifetime');
  });
});
