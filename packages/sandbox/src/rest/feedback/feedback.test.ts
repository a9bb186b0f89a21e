import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../index.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

const report = { name: 'Ada', email: 'ada@example.com', comments: 'It broke.' };

const send = async (authorization: string, body?: object, project = 'shop') => {
  const response = await fetch(`${sandbox.url}/api/0/projects/acme/${project}/user-feedback/`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
};

const storeEvent = async (): Promise<string> => {
  const { username, origin, pathname } = new URL(sandbox.dsn);
  const response = await fetch(`${origin}/api${pathname}/store/?sentry_key=${username}`, {
    method: 'POST',
    body: JSON.stringify({ message: 'it broke', level: 'error' }),
  });
  return String(Reflect.get(Object(await response.json()), 'id'));
};

test('a DSN stands in for the token, is told nothing, and what it sent is listed', async () => {
  const event_id = await storeEvent();
  expect(await send(`DSN ${sandbox.dsn}`, { event_id, ...report })).toEqual({
    status: 200,
    body: undefined,
  });
  const { body } = await send(`Bearer ${sandbox.token}`);
  expect(body).toMatchObject([{ eventID: event_id, ...report, issue: { status: 'unresolved' } }]);
});

test('a token is told what was kept', async () => {
  const event_id = await storeEvent();
  const { body } = await send(`Bearer ${sandbox.token}`, { event_id, ...report });
  expect(body).toMatchObject({ eventID: event_id, event: { id: event_id }, ...report });
});

test.each([
  ['an unknown DSN', () => `DSN ${sandbox.dsn.replace(/\/\/\w/, '//z')}`, 401, 'Invalid dsn'],
  ['no DSN at all', () => 'DSN', 401, 'Authentication credentials were not provided.'],
])('%s is refused', async (_, authorization, status, detail) => {
  expect(await send(authorization(), { event_id: 'a'.repeat(32), ...report })).toEqual({
    status,
    body: { detail },
  });
});

test('a DSN reads nothing, and fields that are missing are named', async () => {
  expect((await send(`DSN ${sandbox.dsn}`)).status).toBe(401);
  expect((await send(`DSN ${sandbox.dsn}`, { name: 'Ada' })).body).toMatchObject({
    event_id: ['This field is required.'],
    comments: ['This field is required.'],
  });
});
