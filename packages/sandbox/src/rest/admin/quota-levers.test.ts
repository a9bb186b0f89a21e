import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../index.ts';
import { createCaller, type Caller } from '../../testing/call.ts';

const SHOP = '/api/0/projects/acme/shop/';
const SPIKES = '/api/0/organizations/acme/spike-protections/';
const OPTION = 'quotas:spike-protection-disabled';
let sandbox: Sandbox;
let call: Caller;

beforeEach(async () => {
  sandbox = await createSandbox({
    organizations: [{ slug: 'acme', projects: ['shop', 'api'] }],
  });
  call = createCaller(sandbox);
});
afterEach(() => sandbox.close());

async function filters(): Promise<unknown> {
  const { body } = await call('GET', `${SHOP}filters/`);
  return Object.fromEntries(
    (body as { id: string; active: unknown }[]).map(({ id, active }) => [id, active]),
  );
}

async function spikeOption(project: string): Promise<unknown> {
  const { body } = await call('GET', `/api/0/projects/acme/${project}/`);
  return (body as { options: Record<string, unknown> }).options[OPTION];
}

test('filters are switched one by one; of old browsers some or all', async () => {
  const put = async (id: string, body: object): Promise<number> =>
    (await call('PUT', `${SHOP}filters/${id}/`, body)).status;
  expect(await put('localhost', { active: true })).toBe(204);
  expect(await put('filtered-transaction', { active: false })).toBe(204);
  expect(await put('legacy-browsers', { subfilters: ['opera', 'ie', 'ie'] })).toBe(204);
  expect(await filters()).toEqual({
    'browser-extensions': false,
    'filtered-transaction': false,
    'legacy-browsers': ['ie', 'opera'],
    localhost: true,
    'web-crawlers': false,
  });
  await put('legacy-browsers', { active: true, subfilters: ['ie'] });
  expect(await filters()).toMatchObject({ 'legacy-browsers': true });
  await put('legacy-browsers', { subfilters: [] });
  expect(await filters()).toMatchObject({ 'legacy-browsers': false });
});

test('an unknown filter is 404, a browser that nobody knows 400', async () => {
  expect((await call('PUT', `${SHOP}filters/toString/`, { active: true })).status).toBe(404);
  const browsers = { subfilters: ['netscape'] };
  expect((await call('PUT', `${SHOP}filters/legacy-browsers/`, browsers)).status).toBe(400);
  const reader = createCaller(sandbox, sandbox.createToken(['project:read']));
  expect((await reader('PUT', `${SHOP}filters/localhost/`, { active: true })).status).toBe(403);
});

test('spike protection is chosen by project or for all', async () => {
  expect(await spikeOption('shop')).toBeNull();
  expect((await call('POST', SPIKES, { projects: ['shop'] })).status).toBe(201);
  expect([await spikeOption('shop'), await spikeOption('api')]).toEqual([false, null]);
  expect((await call('DELETE', SPIKES, { projects: ['$all'] })).status).toBe(200);
  expect([await spikeOption('shop'), await spikeOption('api')]).toEqual([true, true]);
  expect(await call('POST', SPIKES, { projects: ['shop', 'nowhere'] })).toMatchObject({
    status: 400,
    body: { projects: [expect.stringContaining('nowhere')] },
  });
  expect(await spikeOption('shop')).toBe(true);
});
