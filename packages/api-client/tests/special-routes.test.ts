import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSentryCaller } from '../src/core.ts';
import type { SentryCaller } from '../src/core.ts';
import * as chunkUploads from '../src/generated/operations/chunk-uploads.ts';
import * as debugFiles from '../src/generated/operations/debug-files.ts';
import * as events from '../src/generated/operations/events.ts';
import * as releaseFiles from '../src/generated/operations/release-files.ts';
import { startRecorder } from './support/recorder.ts';
import type { Recorder } from './support/recorder.ts';

let recorder: Recorder;
let caller: SentryCaller;
beforeAll(async () => {
  recorder = await startRecorder();
  const token = 'sntryu_example';
  caller = createSentryCaller({
    token,
    baseUrl: recorder.url,
    organization: 'acme',
    project: 'shop',
  });
});
afterAll(() => recorder.close());

it('puts two parameters into one segment of the path', async () => {
  recorder.answerWith({ status: 200, body: '{}' });
  await caller.call(events.getInOrganization, { eventId: 'a:b' });
  expect(recorder.take()[0]?.path).toBe('/api/0/organizations/acme/events/shop:a%3Ab/');
});

it('sends the fixed query of a download and gives the bytes', async () => {
  recorder.answerWith({ status: 200, body: 'content' });
  const file = await caller.call(releaseFiles.download, { version: '1.0', fileId: 7 });
  const [request] = recorder.take();
  expect(request?.path).toBe('/api/0/organizations/acme/releases/1.0/files/7/');
  expect(Object.fromEntries(request?.query ?? [])).toEqual({ download: '1' });
  expect(await file.text()).toBe('content');
});

it('leaves the mark of a variant out of the path', async () => {
  recorder.answerWith({ status: 200, body: 'content' });
  await caller.call(debugFiles.download, { id: 7 });
  const [request] = recorder.take();
  expect(request?.path).toBe('/api/0/projects/acme/shop/files/dsyms/');
  expect(Object.fromEntries(request?.query ?? [])).toEqual({ id: '7' });
});

it('sends what is keyed freely as the body itself', async () => {
  const body = { da39a3ee: { name: 'libshop.so', chunks: [] } };
  recorder.answerWith({ status: 200, body: '{}' });
  await caller.call(debugFiles.assemble, { body });
  expect(JSON.parse(recorder.take()[0]?.body ?? '')).toEqual(body);
});

it('uploads several files with their names', async () => {
  recorder.answerWith({ status: 200 });
  const chunks = ['da39', 'b6589'].map((name) => new File([name], name));
  await caller.call(chunkUploads.upload, { file_gzip: chunks });
  const { body = '' } = recorder.take()[0] ?? {};
  expect(body.match(/name="file_gzip"; filename="\w+"/g)).toEqual([
    'name="file_gzip"; filename="da39"',
    'name="file_gzip"; filename="b6589"',
  ]);
});
