import { expect, it } from 'vitest';
import { createSentryClient } from '../index.ts';
import { caught } from '../testing/caught.ts';
import { createInstantClock } from '../testing/instant-clock.ts';
import { fetchOf } from '../testing/hosts.ts';
import { useLoopback } from '../testing/loopback.ts';
import { organizationToken } from '../testing/tokens.ts';

const control = useLoopback();
const germany = useLoopback();
const elsewhere = useLoopback();

const token = 'sntryu_example';
const setUp = (options: object = {}) =>
  createSentryClient({
    token,
    organization: 'acme',
    clock: createInstantClock(),
    fetch: fetchOf({
      'https://sentry.io': control.url,
      'https://de.sentry.io': germany.url,
      'https://sentry.example.com': elsewhere.url,
    }),
    ...options,
  });

const inGermany = { body: { links: { regionUrl: 'https://de.sentry.io' } } };
const nothing = { body: [] };
const asked = ({ requests }: typeof control) => requests.map(({ url }) => url);

const ORGANIZATION = '/api/0/organizations/acme/';
const TEAMS = '/api/0/organizations/acme/teams/';

it('asks sentry.io once where an organization is, however many calls begin at once', async () => {
  control.reply(inGermany);
  germany.reply(nothing);
  const client = setUp();
  await Promise.all([client.teams.list().page(), client.teams.list().page()]);
  await client.teams.list({ organization: 'acme' }).page();
  expect(asked(control)).toEqual([ORGANIZATION]);
  expect(asked(germany).map((url) => url.split('?')[0])).toEqual([TEAMS, TEAMS, TEAMS]);
});

it('lets an explicit address and the claim of a token go before that', async () => {
  elsewhere.reply(nothing);
  germany.reply(nothing);
  const claims = { org: 'acme', url: 'https://sentry.io', region_url: 'https://de.sentry.io' };
  const claiming = { token: organizationToken(claims) };
  await setUp({ ...claiming, baseUrl: 'https://sentry.example.com' })
    .teams.list()
    .page();
  expect([control, germany, elsewhere].map(({ requests }) => requests.length)).toEqual([0, 0, 1]);
  const client = setUp(claiming);
  expect(client.baseUrl).toBe('https://de.sentry.io');
  await client.teams.list().page();
  expect([control, germany, elsewhere].map(({ requests }) => requests.length)).toEqual([0, 1, 1]);
});

it('does not remember a failure', async () => {
  control.reply({ status: 500 }, inGermany);
  germany.reply(nothing);
  const client = setUp();
  expect(await caught(client.teams.list().page())).toMatchObject({ kind: 'server', status: 500 });
  await client.teams.list().page();
  expect(asked(control)).toEqual([ORGANIZATION, ORGANIZATION]);
});

it.each([
  ['does not tell a region', { body: { links: { regionUrl: '' } } }],
  ['knows no links', { body: { slug: 'acme' } }],
  ['refuses the token that question', { status: 403, body: { detail: 'no' } }],
])('stays with sentry.io, which passes requests on, when it %s', async (_, answer) => {
  control.reply(answer, nothing);
  const client = setUp();
  await client.teams.list().page();
  await client.teams.list().page();
  expect(asked(control).map((url) => url.split('?')[0])).toEqual([ORGANIZATION, TEAMS, TEAMS]);
});

it('sends no token to a region that is no host of sentry.io', async () => {
  control.reply({ body: { links: { regionUrl: 'https://sentry.io.example.com' } } });
  const error = await caught(setUp().teams.list().page());
  expect(error).toMatchObject({
    kind: 'invalid-response',
    message: expect.stringContaining('https://sentry.io.example.com'),
  });
});

it('goes back to sentry.io for what a region does not know', async () => {
  control.reply(inGermany, { body: { slug: 'app' } });
  germany.reply({ status: 404, body: '' });
  const answer = await setUp().request('GET', 'organizations/acme/sentry-apps/');
  expect(answer).toEqual({ slug: 'app' });
});

it('takes a 404 that says what is missing as the answer', async () => {
  control.reply(inGermany);
  germany.reply({ status: 404, body: { detail: 'The requested resource does not exist' } });
  expect(await caught(setUp().issues.get({ issueId: 1 }))).toMatchObject({ kind: 'not-found' });
  expect(asked(control)).toEqual([ORGANIZATION]);
});

it('asks nothing for what belongs to no organization', async () => {
  control.reply(nothing);
  await setUp().organizations.list().page();
  expect(asked(control).map((url) => url.split('?')[0])).toEqual(['/api/0/organizations/']);
});

it('ends with the call that is aborted, and goes on for the others', async () => {
  const abort = new AbortController();
  germany.reply(nothing);
  control.reply(() => {
    abort.abort();
    return inGermany;
  });
  const client = setUp();
  const aborted = caught(client.teams.list({}, { signal: abort.signal }).page());
  const other = client.teams.list().page();
  expect(await aborted).toMatchObject({ kind: 'aborted' });
  expect(await other).toMatchObject({ items: [] });
});

it('explains the empty 404 of the wrong region', async () => {
  germany.reply({ status: 404, body: '' });
  const client = setUp({ baseUrl: 'https://de.sentry.io' });
  expect(await caught(client.issues.get({ issueId: 1 }))).toMatchObject({
    kind: 'not-found',
    hint: 'Check the region in baseUrl',
  });
});

it.each([
  ['no address at all', {}],
  ['sentry.io, which passes requests on', { baseUrl: 'https://sentry.io/' }],
  [
    'what the token claims',
    { token: organizationToken({ org: 'acme', region_url: 'https://de.sentry.io' }) },
  ],
])('is not content with %s where data may not leave a region', (_, options) => {
  expect(() => setUp({ dataResidency: true, ...options })).toThrow(
    /dataResidency does not guess an address. baseUrl must be the region/,
  );
});

it('lists a wrong option beside the others', () => {
  expect(() => setUp({ dataResidency: 1, allowedOrigins: ['de.sentry.io'], tracer: {} })).toThrow(
    /dataResidency must be true or false. allowedOrigins must be .* tracer must be/,
  );
});
