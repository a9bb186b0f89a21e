import type { SourceMapDebugExceptionFrame } from '@sentry-kit/api-client/operations/events';
import { hints } from './hints.ts';
import type { ReadEvent } from './read-frames.ts';
import type { FrameExplanation, StackFrame } from './types.ts';

/** What Sentry answers for a frame. */
export type FrameLookUp = SourceMapDebugExceptionFrame & {
  /** The release of the event has files at all; Sentry makes a release of any name that an event tells. */
  readonly hasFiles: boolean;
};

type Outcome = Omit<FrameExplanation, 'frame' | 'debugId'>;

const byId = (debugId: string, lookUp: FrameLookUp | undefined): Outcome => {
  const found = lookUp?.debug_id_process;
  if (found?.uploaded_source_map_with_correct_debug_id)
    return { resolvedBy: 'debug-id', reasons: [`Sentry has a map with the debug id ${debugId}`] };
  if (found?.uploaded_source_file_with_correct_debug_id)
    return {
      reasons: [`Sentry has a script with the debug id ${debugId}, but no map has it`],
      hint: hints.build,
    };
  return { reasons: [`Sentry has no file with the debug id ${debugId}`], hint: hints.deploy };
};

const byUrl = ({ release, dist }: ReadEvent, lookUp: FrameLookUp | undefined): Outcome => {
  if (release === undefined)
    return { reasons: ['The event names no release'], hint: hints.noRelease };
  const found = lookUp?.release_process;
  if (!found || !lookUp.hasFiles)
    return { reasons: [`Sentry has no files of the release ${release}`], hint: hints.release };
  const names = found.matching_source_file_names.join(' or ');
  const wrongDist = (what: string): Outcome => ({
    reasons: [`${what} is of another distribution than ${dist ?? '(none)'}`],
    hint: hints.dist,
  });
  if (found.source_file_lookup_result === 'wrong-dist') return wrongDist(names);
  if (found.source_file_lookup_result !== 'found')
    return {
      reasons: [`No file of the release ${release} has the address ${names}`],
      hint: `${hints.upload}, or: ${hints.address}`,
    };
  const map = found.matching_source_map_name ?? found.source_map_reference;
  if (map === null) return { reasons: [`${names} names no map`], hint: hints.build };
  if (found.source_map_lookup_result === 'wrong-dist') return wrongDist(map);
  if (found.source_map_lookup_result !== 'found')
    return { reasons: [`${names} names ${map}, which was not uploaded`], hint: hints.build };
  return {
    ...{ resolvedBy: 'release-and-url', map },
    reasons: [`A script of the release ${release} names ${map}`],
  };
};

/** Explains a frame by what Sentry found for it: its debug id first, then its address in the release. */
export const explainLookUp = (
  event: ReadEvent,
  frame: StackFrame,
  lookUp: FrameLookUp | undefined,
): Omit<FrameExplanation, 'frame'> => {
  const debugId = event.debugIds.get(frame.file);
  const first: Outcome =
    debugId === undefined
      ? { reasons: ['The event has no debug id for this script'] }
      : byId(debugId, lookUp);
  const known = debugId === undefined ? {} : { debugId };
  if (first.resolvedBy) return { ...known, ...first };
  const second = byUrl(event, lookUp);
  const hint = first.hint ?? second.hint;
  return {
    ...known,
    ...second,
    reasons: [...first.reasons, ...second.reasons],
    ...(!second.resolvedBy && hint !== undefined && { hint }),
  };
};
