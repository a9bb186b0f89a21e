import { expect, expectTypeOf, it } from 'vitest';
import { operations } from '../generated/table.ts';
import { createSentryCaller, createSentryClient } from '../index.ts';
import { useLoopback } from '../testing/loopback.ts';

const server = useLoopback();
const setUp = () =>
  createSentryClient({
    token: 'sntryu_example',
    organization: 'acme',
    project: 'shop',
    baseUrl: server.url,
  });

it('has a method for every operation, and no group hides a member of the caller', () => {
  const client: Readonly<Record<string, unknown>> = { ...setUp() };
  for (const { id } of operations) expect(client).toHaveProperty(id, expect.any(Function));
  const groups = new Set(operations.map(({ id }) => id.split('.')[0]));
  const members = [...Object.keys(createSentryCaller({ token: 'sntryu_example' })), 'diagnostics'];
  expect(members.filter((member) => groups.has(member))).toEqual([]);
  expect(Object.keys(client)).toHaveLength(groups.size + members.length);
});

it('calls an operation and lists another, with the organization of the client', async () => {
  const client = setUp();
  server.reply(
    { body: [{ id: '1', title: 'TypeError' }] },
    { body: { id: '1', status: 'resolved' } },
  );
  const titles: string[] = [];
  for await (const { title } of client.issues.list({ query: 'is:unresolved' })) titles.push(title);
  await client.issues.update({ issueId: '1', status: 'resolved' });
  expect(titles).toEqual(['TypeError']);
  expect(server.requests.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['GET', '/api/0/organizations/acme/issues/?query=is%3Aunresolved&sort=new', ''],
    ['PUT', '/api/0/organizations/acme/issues/1/', '{"status":"resolved"}'],
  ]);
});

it('passes the options of a call on, and works without an input', async () => {
  server.reply({ body: [] });
  await setUp()
    .issues.list(undefined, { extraQuery: { shortIdLookup: 1 } })
    .toArray();
  expect(server.requests[0]?.url).toBe(
    '/api/0/organizations/acme/issues/?shortIdLookup=1&sort=new',
  );
});

it('asks for the organization where the client has none', () => {
  const client = createSentryClient({ token: 'sntryu_example' });
  expectTypeOf(client.issues.get).toBeCallableWith({ organization: 'acme', issueId: 1 });
  // @ts-expect-error -- the organization is missing
  const refused = client.issues.get({ issueId: 1 });
  return expect(refused).rejects.toMatchObject({
    kind: 'invalid-input',
    diagnostics: [{ path: ['organization'] }],
  });
});
