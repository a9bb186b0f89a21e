import type { SentryCaller } from '@sentry-kit/api-client/core';
import type { ReleaseLock } from '../plan/types.ts';
import { explainByApi } from './explain-by-api.ts';
import { explainByLock } from './explain-by-lock.ts';
import { readEvent } from './read-frames.ts';
import type { FrameExplanation } from './types.ts';

/**
 * Says for each frame of an event, or of a stack as text, which file, map and id it should have had and why not.
 * A lock answers offline; with a client, its organization and project are asked.
 */
export const explainFrames = async (
  event: unknown,
  from: ReleaseLock | SentryCaller,
): Promise<readonly FrameExplanation[]> =>
  'lockVersion' in from
    ? explainByLock(readEvent(event), from)
    : explainByApi(readEvent(event), from);
