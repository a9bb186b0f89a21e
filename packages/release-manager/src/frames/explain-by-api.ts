import type { SentryCaller } from '@sentry-kit/api-client/core';
import type { ReadEvent } from './read-frames.ts';
import type { FrameExplanation, StackFrame } from './types.ts';

// Of the server itself: what its symbolicator asks (getsentry/sentry, src/sentry/api/endpoints/artifact_lookup.py).
const path = 'projects/{organization}/{project}/artifact-lookup/';

const lookUp = async (
  client: SentryCaller,
  query: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> => {
  const { organization, project } = client;
  const answer = await client.request('GET', path, { organization, project, ...query });
  return Array.isArray(answer)
    ? answer.flatMap((artifact: unknown) =>
        typeof artifact === 'object' && artifact !== null && 'url' in artifact
          ? [String(artifact.url)]
          : [],
      )
    : [];
};

/** Explains frames by asking Sentry for what its own symbolicator would be given. */
export const explainByApi = async (
  event: ReadEvent,
  client: SentryCaller,
): Promise<readonly FrameExplanation[]> => {
  const known = new Map<string, Promise<Omit<FrameExplanation, 'frame'>>>();
  const explain = async ({ file }: StackFrame): Promise<Omit<FrameExplanation, 'frame'>> => {
    const debugId = event.debugIds.get(file);
    const { release, dist } = event;
    const reasons: string[] = [];
    if (debugId === undefined) reasons.push('The event has no debug id for this script');
    else {
      const [found] = await lookUp(client, { debug_id: debugId });
      if (found !== undefined)
        return {
          resolvedBy: 'debug-id',
          debugId,
          script: found,
          reasons: [`Sentry has files with the debug id ${debugId}`],
        };
      reasons.push(`Sentry has no file with the debug id ${debugId}`);
    }
    const about = debugId === undefined ? {} : { debugId };
    if (release === undefined)
      return {
        ...about,
        reasons: [...reasons, 'The event names no release'],
        hint: 'Set `release` in the SDK',
      };
    const [found] = await lookUp(client, { release, dist, url: file });
    if (found !== undefined)
      return {
        ...about,
        ...{ resolvedBy: 'release-and-url', script: found },
        reasons: [...reasons, `Sentry has files of the release ${release} for ${file}`],
      };
    return {
      ...about,
      reasons: [...reasons, `Sentry has no file of the release ${release} for ${file}`],
      hint: 'Upload the build that is deployed, with the release that the SDK reports',
    };
  };
  return Promise.all(
    event.frames.map(async (frame) => {
      // Frames of one script have one answer.
      const answer = known.get(frame.file) ?? explain(frame);
      known.set(frame.file, answer);
      return { frame, ...(await answer) };
    }),
  );
};
