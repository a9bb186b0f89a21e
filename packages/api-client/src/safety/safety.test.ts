import { describe, expect, it } from 'vitest';
import { createDryRunClient, createReadOnlyClient } from '../client/safe-clients.ts';
import { createSentryClient } from '../client/create-sentry-client.ts';
import { operations } from '../generated/table.ts';
import { caught } from '../testing/caught.ts';
import { useLoopback } from '../testing/loopback.ts';

const server = useLoopback();
const client = () =>
  createSentryClient({
    token: 'sntryu_example',
    organization: 'acme',
    project: 'shop',
    baseUrl: server.url,
    validation: 'off',
  });
const writes = operations.filter(({ route }) => !route.startsWith('GET '));

describe('a read-only client', () => {
  it('refuses every operation that changes something, before it is sent', async () => {
    const reader = createReadOnlyClient(client());
    expect(writes.length).toBeGreaterThan(100);
    for (const operation of writes) {
      // One after the other, so that a request that slips through is seen beside its operation.
      // eslint-disable-next-line no-await-in-loop
      const error = await caught(reader.call(operation, {}));
      expect(error.diagnostics[0]?.code, operation.id).toBe('api-client/read-only');
      expect(server.requests, operation.id).toEqual([]);
    }
  });

  it('refuses methods, actions and free requests too', async () => {
    const reader = createReadOnlyClient(client());
    const attempts = [
      reader.issues.update({ issueId: 1, status: 'resolved' }),
      reader.issues.resolve({ ids: [1] }),
      reader.issues.deleteSelected({ ids: [1] }),
      reader.request('POST', 'organizations/{organization}/new/', { name: 'x' }),
      reader.request('delete', 'organizations/{organization}/new/'),
    ];
    for (const error of await Promise.all(attempts.map(caught)))
      expect(error.kind).toBe('invalid-input');
    expect(server.requests).toEqual([]);
  });

  it('reads', async () => {
    server.reply({ body: [{ id: '1' }] }, { body: { id: '1' } }, { body: {} });
    const reader = createReadOnlyClient(client());
    expect(await reader.issues.list().toArray()).toEqual([{ id: '1' }]);
    expect((await reader.issues.find('SHOP-1')).id).toBe('1');
    expect(await reader.request('GET', 'organizations/{organization}/new/')).toEqual({});
    expect(reader.organization).toBe('acme');
  });
});

describe('a dry run', () => {
  it('records what would be sent, and sends nothing', async () => {
    const bot = createDryRunClient(client());
    await bot.issues.update({ issueId: 1, status: 'resolved' }, { extraQuery: { trace: 1 } });
    await bot.issues.resolve({ ids: [7, 8] });
    await bot.issues.deleteSelected({ ids: [9] });
    await bot.debugFiles.upload({ file: new Blob(['x']) });
    await bot.request('POST', '/api/0/organizations/{organization}/new/', ['a']);
    expect(bot.planned).toEqual([
      {
        operation: 'issues.update',
        method: 'PUT',
        path: 'organizations/acme/issues/1/?trace=1',
        body: { status: 'resolved' },
      },
      {
        operation: 'issues.updateMany',
        method: 'PUT',
        path: 'organizations/acme/issues/?id=7&id=8&query=timesSeen%3A%3C1',
        body: { status: 'resolved' },
      },
      {
        operation: 'issues.deleteMany',
        method: 'DELETE',
        path: 'organizations/acme/issues/?id=9&query=timesSeen%3A%3C1',
      },
      {
        operation: 'debugFiles.upload',
        method: 'POST',
        path: 'projects/acme/shop/files/dsyms/',
        body: ['file'],
      },
      {
        operation: 'POST organizations/{organization}/new/',
        method: 'POST',
        path: 'organizations/acme/new/',
        body: ['a'],
      },
    ]);
    expect(server.requests).toEqual([]);
  });

  it('keeps every operation back that changes something', async () => {
    const bot = createDryRunClient(client());
    for (const operation of writes)
      // eslint-disable-next-line no-await-in-loop -- see above
      await bot
        .call(operation, {})
        .catch((error: unknown) =>
          expect(error, operation.id).toMatchObject({ kind: 'invalid-input' }),
        );
    expect(server.requests).toEqual([]);
  });

  it('reads, so that the selection is the real one', async () => {
    server.reply({ body: [{ id: '1' }, { id: '2' }] });
    const bot = createDryRunClient(client());
    expect(await bot.issues.archive({ query: 'is:unresolved', maximum: 5 })).toEqual({
      ids: ['1', '2'],
      updates: [],
    });
    expect(server.requests.map(({ method }) => method)).toEqual(['GET']);
    expect(bot.planned).toHaveLength(1);
  });

  it('refuses what could not be sent', async () => {
    const bot = createDryRunClient(client());
    const error = await caught(bot.issues.updateMany({ id: [], status: 'resolved' }));
    expect(error.kind).toBe('invalid-input');
    expect(bot.planned).toEqual([]);
  });
});
