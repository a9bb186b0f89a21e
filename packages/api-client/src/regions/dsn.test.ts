import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { operations } from '../generated/table.ts';
import { createSentryCaller, createSentryClient } from '../index.ts';
import { caught } from '../testing/caught.ts';
import { useLoopback } from '../testing/loopback.ts';
import { reachableTexts } from '../testing/reachable.ts';
import { untyped } from '../testing/untyped.ts';
import { dsnOperations } from './authorize-by-dsn.ts';

const server = useLoopback();
const publicKey = '0123456789abcdef0123456789abcdef';
const dsn = `https://${publicKey}@o1.ingest.sentry.io/42`;
const feedback = { event_id: 'f'.repeat(32), name: 'Ada', email: 'ada@acme.test', comments: 'No' };

const setUp = () =>
  createSentryClient({
    token: 'sntryu_example',
    organization: 'acme',
    project: 'shop',
    baseUrl: server.url,
    validation: 'off',
  });

it('sends the DSN in place of the token where an operation takes one', async () => {
  server.reply({ body: { id: '1' } });
  await setUp().userFeedback.create(feedback, { dsn });
  expect(server.requests[0]?.headers.authorization).toBe(`DSN ${dsn}`);
});

it('says nothing of the DSN when that fails', async () => {
  server.reply({ status: 400, body: { detail: `The DSN ${dsn} with ${publicKey} is wrong` } });
  const error = await caught(setUp().userFeedback.create(feedback, { dsn }));
  expect(error.kind).toBe('validation');
  expect(reachableTexts(error).filter((text) => text.includes(publicKey))).toEqual([]);
});

it('refuses it anywhere else, before anything is sent', async () => {
  const client = setUp();
  const refused = await Promise.all([
    caught(client.issues.get({ issueId: 1 }, { dsn })),
    caught(client.userFeedback.create(feedback, { dsn: 'https://o1.ingest.sentry.io/42' })),
    caught(
      createSentryCaller({ token: 'sntryu_example', baseUrl: server.url }).request(
        'GET',
        'x/',
        {},
        untyped({ dsn }),
      ),
    ),
  ]);
  expect(refused.map(({ kind }) => kind)).toEqual(Array(3).fill('invalid-input'));
  expect(server.requests).toEqual([]);
});

const contract = process.env['SENTRY_KIT_CONTRACT'];
it.skipIf(contract === undefined)('knows the operations of the contract that take one', () => {
  const { paths }: { paths: Record<string, Record<string, { security?: object[] }>> } = JSON.parse(
    readFileSync(contract ?? '', 'utf8'),
  );
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { security = [] }]) => security.some((entry) => 'dsn' in entry))
      .map(
        ([method]) =>
          `${method.toUpperCase()} ${path.replace('/api/0/', '').replaceAll(/\{.*?\}/g, '{}')}`,
      ),
  );
  const ours = operations
    .filter(({ id }) => dsnOperations.includes(id))
    .map((operation) =>
      ('route' in operation ? String(operation.route) : '').replaceAll(/\{.*?\}/g, '{}'),
    );
  expect(ours).toEqual(routes);
});
