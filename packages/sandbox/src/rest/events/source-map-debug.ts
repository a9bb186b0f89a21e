import { exceptionsOf, isRecord, listAt, valueAt } from '../../search/payload.ts';
import type { StoredEvent } from '../../store/model.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { findEvent } from './find-event.ts';

/** Why source maps did not apply. The sandbox has none for these events, so every look-up says "unsuccessful". */
export const sourceMapDebugRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/events/{event_id}/source-map-debug/',
    scopes: ['project:read', 'project:write', 'project:admin'],
    handle: get,
  },
];

/** JavaScript SDKs inject debug ids from this version on (src/sentry/api/endpoints/source_map_debug_blue_thunder_edition.py). */
const MINIMUM_SDK_VERSION = '7.56.0';

function get(context: RestContext): RestAnswer {
  const event = findEvent(context.state, context.project, context.params['event_id'] ?? '');
  const sdkVersion = valueAt(event.payload, 'sdk', 'version');
  const debugIds = debugIdsOf(event);
  return {
    status: 200,
    body: {
      dist: event.dist,
      release: event.release,
      exceptions: exceptionsOf(event).map((exception) => ({
        frames: listAt(exception, 'stacktrace', 'frames').map((frame) => ({
          debug_id_process: {
            debug_id: debugIds.get(String(frame['abs_path'])) ?? null,
            uploaded_source_file_with_correct_debug_id: false,
            uploaded_source_map_with_correct_debug_id: false,
          },
          release_process: releaseProcess(event, frame['abs_path']),
          scraping_process: { source_file: null, source_map: null },
        })),
      })),
      has_debug_ids: debugIds.size > 0,
      min_debug_id_sdk_version: MINIMUM_SDK_VERSION,
      sdk_version: typeof sdkVersion === 'string' ? sdkVersion : null,
      project_has_some_artifact_bundle: false,
      release_has_some_artifact: false,
      has_uploaded_some_artifact_with_a_debug_id: false,
      sdk_debug_id_support: debugIds.size > 0 ? 'full' : 'not-supported',
      has_scraping_data: false,
    },
  };
}

function releaseProcess(event: StoredEvent, path: unknown): unknown {
  if (event.release === null || typeof path !== 'string') return null;
  return {
    abs_path: path,
    matching_source_file_names: [],
    matching_source_map_name: null,
    source_map_reference: null,
    source_file_lookup_result: 'unsuccessful',
    source_map_lookup_result: 'unsuccessful',
  };
}

/** By the path of the file that they stand for. */
function debugIdsOf(event: StoredEvent): ReadonlyMap<string, string> {
  const images = valueAt(event.payload, 'debug_meta', 'images');
  const pairs = (Array.isArray(images) ? images : [])
    .filter((image) => isRecord(image))
    .map((image) => [String(image['code_file']), String(image['debug_id'])] as const);
  return new Map(pairs);
}
