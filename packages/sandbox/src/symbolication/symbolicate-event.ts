import {
  asFilledText,
  asList,
  asObject,
  asValues,
  field,
  type JsonObject,
} from '../events/read-json.ts';
import type { Project } from '../store/model.ts';
import type { State } from '../store/state.ts';
import { findArtifacts, type Artifacts } from './find-artifacts.ts';
import { findMap } from './find-map.ts';
import { mapFrames } from './map-frames.ts';

/**
 * Gives the frames of a JavaScript event their original places, by the artifact bundles that were
 * uploaded for the project: by debug id, else by release, dist and address. The stack as it came is
 * kept as `raw_stacktrace`, and what could not be resolved is told in `errors`, as Sentry does. An
 * event of a project without any bundle stays as it is.
 */
export function symbolicateEvent(state: State, project: Project, payload: JsonObject): JsonObject {
  if (!isJavaScript(payload)) return payload;
  const artifacts = findArtifacts(state, {
    project,
    release: asFilledText(field(payload, 'release')),
    dist: asFilledText(field(payload, 'dist')),
  });
  if (!artifacts.isAny) return payload;
  const ids = readDebugIds(payload);
  const problems = new Map<string, JsonObject>();
  const exceptions = asValues(field(payload, 'exception')).map((exception) =>
    symbolicate(exception, artifacts, ids, problems),
  );
  if (exceptions.length === 0) return payload;
  const errors = [...asList(field(payload, 'errors')), ...problems.values()];
  return {
    ...payload,
    exception: { values: exceptions },
    ...(errors.length === 0 ? {} : { errors }),
  };
}

function isJavaScript(payload: JsonObject): boolean {
  return ['javascript', 'node'].includes(asFilledText(field(payload, 'platform')) ?? '');
}

/** By the address of the script: `debug_meta.images` of the type `sourcemap`. */
function readDebugIds(payload: JsonObject): ReadonlyMap<string, string> {
  const images = asList(field(field(payload, 'debug_meta'), 'images'));
  return new Map(
    images.flatMap((image): readonly [string, string][] => {
      const file = asFilledText(field(image, 'code_file'));
      const id = asFilledText(field(image, 'debug_id'));
      return field(image, 'type') === 'sourcemap' && file && id ? [[file, id]] : [];
    }),
  );
}

function symbolicate(
  exception: JsonObject,
  artifacts: Artifacts,
  ids: ReadonlyMap<string, string>,
  problems: Map<string, JsonObject>,
): JsonObject {
  const stacktrace = asObject(field(exception, 'stacktrace'));
  const sent = asList(field(stacktrace, 'frames')).map(asObject);
  const frames = sent.filter((frame) => frame !== null);
  if (!stacktrace || frames.length === 0) return exception;
  const mapped = mapFrames(frames, (script) => findMap(artifacts, script, ids.get(script)));
  for (const { type, url } of mapped.problems) problems.set(`${type} ${url}`, { type, url });
  if (!mapped.isChanged) return exception;
  return {
    ...exception,
    stacktrace: { ...stacktrace, frames: mapped.frames },
    raw_stacktrace: stacktrace,
  };
}
