import { isApiClientError, type SentryCaller } from '@sentry-kit/api-client/core';
import { getSourceMapDebug } from '@sentry-kit/api-client/operations/events';
import { createReleaseManagerError } from '../error/error.ts';
import { explainLookUp, type FrameLookUp } from './explain-look-up.ts';
import type { ReadEvent } from './read-frames.ts';
import type { FrameExplanation } from './types.ts';

const ask = async (client: SentryCaller, eventId: string): Promise<readonly FrameLookUp[]> => {
  try {
    const answer = await client.call(getSourceMapDebug, { eventId });
    const { exceptions, release_has_some_artifact: hasFiles } = answer;
    return exceptions.flatMap(({ frames }) => frames.map((frame) => ({ ...frame, hasFiles })));
  } catch (error) {
    if (!isApiClientError(error, 'not-found')) throw error;
    throw createReleaseManagerError(
      'server',
      `Sentry has no event ${eventId} in the project ${client.project ?? '(none)'}`,
      { hint: 'Name the project that it was sent to', cause: error },
    );
  }
};

/** Explains frames by what Sentry says of its own look-ups for an event that it has. */
export const explainByApi = async (
  event: ReadEvent,
  client: SentryCaller,
): Promise<readonly FrameExplanation[]> => {
  if (event.id === undefined)
    throw createReleaseManagerError('invalid-input', 'Sentry is asked by the id of an event', {
      hint: 'Give an event with its id; a stack alone is explained by a lock',
    });
  const lookUps = await ask(client, event.id);
  const byFile = new Map(lookUps.map((found) => [found.release_process?.abs_path, found]));
  // Without a release an answer names no file.
  const byId = new Map(lookUps.map((found) => [found.debug_id_process.debug_id, found]));
  return event.frames.map((frame) => {
    const debugId = event.debugIds.get(frame.file);
    const found = byFile.get(frame.file) ?? (debugId === undefined ? undefined : byId.get(debugId));
    return { frame, ...explainLookUp(event, frame, found) };
  });
};
