import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { asStream, type SentryClient } from '@sentry-kit/api-client';
import { download } from '@sentry-kit/api-client/operations/event-attachments';

/** Saves an attachment of any size; its bytes are never in memory together. */
export const saveAttachment = async (
  client: SentryClient,
  place: { organization: string; project: string; eventId: string; attachmentId: string },
  path: string,
): Promise<void> => {
  const { stream } = await client.call(asStream(download), place);
  await pipeline(Readable.fromWeb(stream), createWriteStream(path));
};
