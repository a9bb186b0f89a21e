import { createSentryCaller } from '@sentry-kit/api-client/core';
import { createSandbox } from '@sentry-kit/sandbox';
import { expect, test } from 'vitest';
import type { HistoryEvent } from '../history/types.ts';
import { readHistory } from './read-history.ts';

test('events come in order of time, with their tags, once each', async () => {
  const sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
  const { url: baseUrl, token, organization } = sandbox;
  const client = createSentryCaller({ baseUrl, token, organization });
  const dsn = new URL(sandbox.dsn);
  const address = `${dsn.origin}/api${dsn.pathname}/store/?sentry_key=${dsn.username}&sentry_version=7`;
  const now = Date.now();
  for (const hoursAgo of [1, 30, 50, 2]) {
    const event = {
      message: 'Slow',
      level: 'warning',
      environment: 'production',
      tags: { hours: String(hoursAgo) },
      user: { id: '7' },
      timestamp: now / 1000 - hoursAgo * 3600,
    };
    const response = await fetch(address, { method: 'POST', body: JSON.stringify(event) });
    expect(response.ok).toBe(true);
  }
  const found: HistoryEvent[] = [];
  for await (const record of readHistory(client, { project: 'shop', statsPeriod: '3d' })) {
    found.push(record);
  }
  expect(found).toMatchObject(
    ['50', '30', '2', '1'].map((hours) => ({
      type: 'event',
      project: 'shop',
      level: 'warning',
      environment: 'production',
      user: 'id:7',
      tags: { hours },
    })),
  );
  const none = readHistory(client, { project: 'shop', statsPeriod: 'soon' });
  await expect(none.next()).rejects.toMatchObject({ kind: 'invalid-input' });
  await sandbox.close();
});
