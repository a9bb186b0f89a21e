import { openAsBlob } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSentryCaller } from '../src/core.ts';
import { useLoopback } from '../src/testing/loopback.ts';
import { uploadChunks } from '../src/upload.ts';

const MiB = 1024 * 1024;
const sizeInMiB = process.env['SENTRY_KIT_PROOF'] === '1' ? 2000 : 200;

const server = useLoopback();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'upload-memory-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('hashes a file of any size in the memory of a few chunks', { timeout: 120_000 }, async () => {
  const path = join(folder, 'bundle.zip');
  const file = await open(path, 'w');
  await file.truncate(sizeInMiB * MiB);
  await file.close();
  const url = `${server.url}/api/0/organizations/acme/chunk-upload/`;
  const limits = { chunksPerRequest: 64, maxRequestSize: 32 * MiB, concurrency: 8 };
  server.reply(
    { body: { url, chunkSize: 8 * MiB, hashAlgorithm: 'sha1', compression: [], ...limits } },
    { body: { state: 'ok', missingChunks: [] } },
  );
  const client = createSentryCaller({
    ...{ token: 'sntryu_example', organization: 'acme', baseUrl: server.url },
  });
  let peakInBytes = 0;
  const timer = setInterval(() => {
    peakInBytes = Math.max(peakInBytes, process.memoryUsage().arrayBuffers);
  }, 5);
  const content = await openAsBlob(path);
  const before = process.cpuUsage();
  const done = await uploadChunks(
    { type: 'artifact-bundle', content, projects: ['shop'] },
    { client },
  );
  clearInterval(timer);
  const { user, system } = process.cpuUsage(before);
  const peakInMiB = peakInBytes / MiB;
  console.log(
    `figure: hashing ${sizeInMiB} MiB: ${peakInMiB.toFixed(0)} MiB of buffers at the peak`,
  );
  console.log(`figure: hashing ${sizeInMiB} MiB: ${((user + system) / 1e6).toFixed(2)} s CPU`);
  expect(done.uploadedBytes).toBe(0);
  expect(peakInMiB).toBeLessThan(150);
});
