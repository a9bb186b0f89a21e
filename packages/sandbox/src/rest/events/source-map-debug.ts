import { asFilledText } from '../../events/read-json.ts';
import { exceptionsOf, isRecord, listAt, valueAt } from '../../search/payload.ts';
import type { Project, StoredEvent } from '../../store/model.ts';
import type { ArtifactBundle } from '../../store/uploads.ts';
import { findArtifacts, type Artifacts } from '../../symbolication/find-artifacts.ts';
import { lookUpRelease } from '../../symbolication/look-up-release.ts';
import { readBundle } from '../../symbolication/read-bundle.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { findEvent } from './find-event.ts';

/** Why source maps did or did not apply, by what was uploaded. */
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
  const { state, project } = context;
  const event = findEvent(state, project, context.params['event_id'] ?? '');
  const sdkVersion = valueAt(event.payload, 'sdk', 'version');
  const { dist, release } = event;
  const origin = { project, release, dist };
  const artifacts = findArtifacts(state, origin);
  const bundles = state.uploads.bundles.filter(({ projects }) => projects.includes(project));
  const debugIds = debugIdsOf(event);
  return {
    status: 200,
    body: {
      dist,
      release,
      exceptions: exceptionsOf(event).map((exception) => ({
        frames: framesOf(exception).map((frame) => {
          const path = asFilledText(frame['abs_path']);
          return {
            debug_id_process: debugIdProcess(
              path === null ? undefined : debugIds.get(path),
              artifacts,
            ),
            release_process: path === null ? null : lookUpRelease(state, origin, path),
            scraping_process: { source_file: null, source_map: null },
          };
        }),
      })),
      has_debug_ids: debugIds.size > 0,
      min_debug_id_sdk_version: MINIMUM_SDK_VERSION,
      sdk_version: typeof sdkVersion === 'string' ? sdkVersion : null,
      project_has_some_artifact_bundle: bundles.length > 0,
      release_has_some_artifact: releaseHasFiles(project, release) || bundles.some(isOf(release)),
      has_uploaded_some_artifact_with_a_debug_id: bundles.some(({ file }) =>
        readBundle(file).some(({ headers }) => headers.has('debug-id')),
      ),
      sdk_debug_id_support: debugIds.size > 0 ? 'full' : 'not-supported',
      has_scraping_data: false,
    },
  };
}

/** As the SDK sent them: those that were resolved name their sources. */
function framesOf(exception: Readonly<Record<string, unknown>>) {
  const raw = listAt(exception, 'raw_stacktrace', 'frames');
  return raw.length > 0 ? raw : listAt(exception, 'stacktrace', 'frames');
}

function debugIdProcess(debugId: string | undefined, artifacts: Artifacts): unknown {
  const isUploaded = (...types: readonly string[]): boolean =>
    debugId !== undefined && types.some((type) => artifacts.byDebugId(debugId, type) !== undefined);
  return {
    debug_id: debugId ?? null,
    uploaded_source_file_with_correct_debug_id: isUploaded('source', 'minified_source'),
    uploaded_source_map_with_correct_debug_id: isUploaded('source_map'),
  };
}

function isOf(release: string | null) {
  return ({ associations }: ArtifactBundle): boolean =>
    associations.some((association) => association.release === release);
}

function releaseHasFiles({ organization }: Project, release: string | null): boolean {
  return organization.releases.some(
    ({ version, files }) => version === release && files.length > 0,
  );
}

/** By the path of the file that they stand for. */
function debugIdsOf(event: StoredEvent): ReadonlyMap<string, string> {
  const images = valueAt(event.payload, 'debug_meta', 'images');
  const pairs = (Array.isArray(images) ? images : [])
    .filter((image) => isRecord(image) && image['type'] === 'sourcemap')
    .map((image) => [String(image['code_file']), String(image['debug_id'])] as const);
  return new Map(pairs);
}
