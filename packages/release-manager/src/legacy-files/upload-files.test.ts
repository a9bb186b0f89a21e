import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDirectory } from '../testing/git-repository.ts';
import { uploadReleaseFiles } from './upload-files.ts';

let sandbox: Sandbox;
let directory: string;
beforeAll(async () => {
  sandbox = await createSandbox();
  directory = createDirectory();
  writeFileSync(join(directory, 'a.js'), 'a()');
});
afterAll(async () => {
  await sandbox.close();
  rmSync(directory, { recursive: true });
});

const client = () =>
  createSentryClient({ baseUrl: sandbox.url, token: sandbox.token, organization: 'acme' });

test('names every file that cannot be read, and sends nothing', async () => {
  const files = ['a.js', 'b.js', 'c.js'].map((name) => ({ path: join(directory, name), name }));
  await expect(
    uploadReleaseFiles({ version: 'shop@1', files }, { client: client() }),
  ).rejects.toMatchObject({
    kind: 'files',
    diagnostics: [{ path: [join(directory, 'b.js')] }, { path: [join(directory, 'c.js')] }],
  });
  expect(sandbox.requests).toEqual([]);
});

test('refuses two files of one address', async () => {
  const file = { path: join(directory, 'a.js'), name: '~/a.js' };
  await expect(
    uploadReleaseFiles({ version: 'shop@1', files: [file, file] }, { client: client() }),
  ).rejects.toMatchObject({ kind: 'invalid-input', diagnostics: [{ path: [file.path] }] });
});
