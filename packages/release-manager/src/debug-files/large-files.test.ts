import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox } from '@sentry-kit/sandbox';
import { expect, test } from 'vitest';
import { elf } from '../testing/objects.ts';
import { applyDebugFiles } from './apply-debug-files.ts';
import { planDebugFiles } from './plan-debug-files.ts';

test('files of many chunks arrive byte for byte, though their memory is used again', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'sentry-kit-large-'));
  const sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
  try {
    const sums = [1, 2, 3].map((number) => {
      // Two whole chunks and a part of a third, filled with blocks so that they are quick to compress.
      const blocks = Array.from({ length: 18 }, () => Buffer.alloc(1024 ** 2, randomBytes(1024)));
      const content = Buffer.concat([elf(Buffer.alloc(20, number)), ...blocks]);
      writeFileSync(join(directory, `${number}.debug`), content);
      return createHash('sha1').update(content).digest('hex');
    });
    const client = createSentryClient({
      baseUrl: sandbox.url,
      token: sandbox.token,
      organization: 'acme',
      project: 'shop',
    });
    const plan = await planDebugFiles({ paths: [directory] }, { client });
    expect(plan.steps.map(({ checksum, chunks }) => [checksum, chunks.length])).toEqual(
      sums.map((sum) => [sum, 3]),
    );
    await applyDebugFiles(plan, { client });
    const arrived = sandbox.uploads.map(({ bytes }) =>
      createHash('sha1').update(bytes).digest('hex'),
    );
    expect(arrived).toEqual(sums);
  } finally {
    await sandbox.close();
    rmSync(directory, { recursive: true, force: true });
  }
}, 30_000);
