import { expect, it } from 'vitest';
import { createSentryCaller } from '../core.ts';
import { caught } from '../testing/caught.ts';
import { useLoopback } from '../testing/loopback.ts';
import { changeOne, readOne } from '../testing/operations.ts';

const server = useLoopback();
const elsewhere = useLoopback();
const setUp = () =>
  createSentryCaller({
    token: 'sntryu_example',
    organization: 'acme',
    baseUrl: `${server.url}/sub`,
    retries: 0,
  });

// getsentry/sentry src/sentry/api/bases/project.py answers for a renamed project like this.
const moved = {
  slug: 'store',
  detail: {
    code: 'resource-moved',
    message: 'Resource has been moved',
    extra: { url: '/api/0/projects/acme/store/', slug: 'store' },
  },
};

it('follows a GET below its own address, with the token', async () => {
  server.reply(
    {
      status: 302,
      body: moved,
      headers: { location: '/sub/api/0/projects/acme/store/?expand=inbox' },
    },
    { body: { slug: 'store' } },
  );
  expect(await setUp().call(readOne, { thing: 1 })).toEqual({ slug: 'store' });
  expect(server.requests.at(-1)).toMatchObject({
    url: '/sub/api/0/projects/acme/store/?expand=inbox',
    headers: { authorization: 'Bearer sntryu_example' },
  });
});

it.each([301, 302, 303, 307, 308])(
  'does not repeat a PUT after %i but tells the new slug',
  async (status) => {
    server.reply({ status, body: moved, headers: { location: '/sub/api/0/projects/acme/store/' } });
    const error = await caught(setUp().call(changeOne, { thing: 1 }));
    expect(error).toMatchObject({
      kind: 'moved',
      status,
      movedTo: 'store',
      hint: 'Check slug and baseUrl',
    });
    expect(error.message).toContain('Resource has been moved');
    expect(server.requests).toHaveLength(1);
  },
);

it('goes to no other origin and to no other place of its own', async () => {
  elsewhere.reply({ body: { id: 1 } });
  for (const location of [
    `${elsewhere.url}/sub/api/0/things/?secret=1`,
    `//${elsewhere.url.replace('http://', '')}/sub/api/0/things/`,
    '/auth/login/',
    '/sub/api/0/../../auth/login/',
    'http://',
    '',
  ]) {
    server.reply({ status: 302, headers: { location } });
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const error = await caught(setUp().call(readOne, { thing: 1 }));
    expect(error.kind).toBe('moved');
    expect(error.movedTo ?? '').not.toContain('secret');
  }
  expect(elsewhere.requests).toEqual([]);
});

it('does not walk in circles', async () => {
  server.reply({ status: 302, headers: { location: '/sub/api/0/things/' } });
  expect((await caught(setUp().call(readOne, { thing: 1 }))).kind).toBe('moved');
  expect(server.requests).toHaveLength(6);
});
