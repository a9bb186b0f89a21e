import { expect, it } from 'vitest';
import { deleteMany, updateMany, updateManyInProject } from '../generated/operations/issues.ts';
import { caught } from '../testing/caught.ts';
import { useLoopback } from '../testing/loopback.ts';
import { createSentryCaller } from './caller.ts';

const server = useLoopback();
const caller = () =>
  createSentryCaller({
    token: 'sntryu_example',
    organization: 'acme',
    project: 'shop',
    baseUrl: server.url,
  });

it.each([
  ['nothing', {}],
  ['an empty list of ids', { id: [] }],
  ['an empty search', { query: '' }],
  ['a blank search', { query: '  ' }],
  ['a project alone', { project: ['shop'] }],
])('does not let %s mean every issue', async (_, selection) => {
  const status = 'resolved';
  const update = await caught(caller().call(updateMany, { ...selection, status }));
  expect(update.kind).toBe('invalid-input');
  expect(update.diagnostics[0]?.path).toEqual(['id,query,viewId']);
  expect((await caught(caller().call(deleteMany, selection))).kind).toBe('invalid-input');
  expect(server.requests).toEqual([]);
});

it('takes the status of a project as a selection', async () => {
  server.reply({ body: { status: 'ignored' } });
  await caller().call(updateManyInProject, { currentStatus: 'resolved', status: 'ignored' });
  expect(server.requests[0]?.url).toBe('/api/0/projects/acme/shop/issues/?status=resolved');
});

it('sends what was selected', async () => {
  server.reply({ status: 204 });
  await caller().call(deleteMany, { id: [0] });
  await caller().call(deleteMany, { query: 'is:resolved' });
  expect(server.requests.map(({ url }) => url.split('?')[1])).toEqual([
    'id=0',
    'query=is%3Aresolved',
  ]);
});
