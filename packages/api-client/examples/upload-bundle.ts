import { openAsBlob } from 'node:fs';
import type { SentryCaller } from '@sentry-kit/api-client';
import { uploadChunks, type Assembled } from '@sentry-kit/api-client/upload';

/** Uploads an artifact bundle. A second run of the same file sends nothing. */
export const uploadBundle = async (
  path: string,
  client: SentryCaller,
  log: (line: string) => void,
): Promise<Assembled> => {
  const content = await openAsBlob(path);
  return uploadChunks(
    { type: 'artifact-bundle', content, projects: ['shop'], version: 'shop@1.0.0' },
    {
      client,
      onProgress: (event) => {
        if (event.type === 'missing') log(`${event.bytes} bytes to send`);
        if (event.type === 'assembling') log('waiting for Sentry');
      },
    },
  );
};
