import { expect, it } from 'vitest';
import { createSentryClient, type Governor } from '../index.ts';
import { caught } from '../testing/caught.ts';
import { createInstantClock } from '../testing/instant-clock.ts';
import { closedUrl, useLoopback } from '../testing/loopback.ts';
import { reachableTexts } from '../testing/reachable.ts';

const server = useLoopback();

const setUp = (options: object = {}) => {
  const heard: (readonly [string, object])[] = [];
  const note = (name: string) => (event: object) => {
    heard.push([name, event]);
  };
  const client = createSentryClient({
    ...{ token: 'sntryu_example', organization: 'acme', baseUrl: server.url },
    ...{ clock: createInstantClock(), random: () => 0.5 },
    ...{ onRequest: note('request'), onResponse: note('response') },
    ...{ onRetry: note('retry'), onWait: note('wait') },
    ...options,
  });
  return { client, heard };
};

it('tells of each request, its answer, the wait and the next try', async () => {
  server.reply({ status: 503 }, { body: { slug: 'acme' } });
  const { client, heard } = setUp();
  await client.request(
    'GET',
    'organizations/{organization}/',
    {},
    { extraQuery: { query: 'private' } },
  );
  const call = { operation: 'GET organizations/{organization}/', method: 'GET' };
  const url = `${server.url}/api/0/organizations/acme/`;
  expect(heard).toEqual([
    ['request', { ...call, id: 1, url, tries: 1 }],
    ['response', { ...call, id: 1, url, tries: 1, status: 503, durationInMs: 0 }],
    ['retry', { ...call, tries: 1, reason: 'retry', delayInMs: 250 }],
    ['wait', { ...call, tries: 1, reason: 'retry', delayInMs: 250 }],
    ['request', { ...call, id: 2, url, tries: 2 }],
    ['response', { ...call, id: 2, url, tries: 2, status: 200, durationInMs: 0 }],
  ]);
});

it('names the operation and its route, and no value of the query', async () => {
  server.reply({ body: [] });
  const { client, heard } = setUp();
  await client.issues.list({ query: 'user.email:ada@acme.test' }).page();
  expect(heard[0]).toEqual([
    'request',
    {
      ...{ id: 1, operation: 'issues.list', method: 'GET', tries: 1 },
      url: `${server.url}/api/0/organizations/acme/issues/`,
      template: 'organizations/{organization}/issues/',
    },
  ]);
  const texts = reachableTexts(heard);
  expect(texts.filter((text) => /sntryu_example|ada@/.test(text))).toEqual([]);
});

it('says why no answer came', async () => {
  const { client, heard } = setUp({ baseUrl: await closedUrl(), retries: 0 });
  await caught(client.teams.list().page());
  expect(heard[1]).toMatchObject(['response', { id: 1, failure: 'ECONNREFUSED' }]);
});

it('tells how long a request waited to stay within the limits', async () => {
  const clock = createInstantClock();
  const governor: Governor = {
    pace: () => ({
      enter: async () => {
        await clock.sleep(400);
        return { leave: () => false };
      },
    }),
  };
  server.reply({ body: [] });
  const { client, heard } = setUp({ clock, governor });
  await client.teams.list().page();
  expect(heard[0]).toEqual([
    'wait',
    { operation: 'teams.list', method: 'GET', tries: 1, reason: 'limit', delayInMs: 400 },
  ]);
});

it('goes on when a listener throws or rejects', async () => {
  server.reply({ status: 503 }, { body: [] });
  const broken = (): never => {
    throw new Error('a bug of the application');
  };
  const observer = {
    onRequest: broken,
    onResponse: async () => broken(),
    onRetry: broken,
    onWait: broken,
  };
  expect(await setUp(observer).client.teams.list().page()).toMatchObject({ items: [] });
});

it('tells no id of a project key, which is the public key of its DSN', async () => {
  const key = '0123456789abcdef0123456789abcdef';
  server.reply({ body: { id: key } });
  const { client, heard } = setUp({ validation: 'off' });
  await client.projectKeys.get({ project: 'shop', keyId: key });
  await client.request('GET', `projects/acme/shop/keys/${key}/`);
  expect(heard).toHaveLength(4);
  expect(reachableTexts(heard).filter((text) => text.includes(key))).toEqual([]);
});
