import type { State } from '../store/state.ts';
import { findArtifacts, type Artifacts, type EventOrigin } from './find-artifacts.ts';
import { readReference, resolveReference } from './map-reference.ts';
import type { Artifact } from './read-bundle.ts';
import { spellings } from './spellings.ts';

/** How the files of a script are found by release and address, in Sentry's words. */
export interface ReleaseLookUp {
  readonly abs_path: string;
  readonly matching_source_file_names: readonly string[];
  readonly matching_source_map_name: string | null;
  readonly source_map_reference: string | null;
  readonly source_file_lookup_result: LookUpResult;
  readonly source_map_lookup_result: LookUpResult;
}

type LookUpResult = 'found' | 'wrong-dist' | 'unsuccessful';

/**
 * Looks a script and its map up in a release (getsentry/sentry,
 * src/sentry/api/endpoints/source_map_debug_blue_thunder_edition.py); null for a release that there is not.
 */
export function lookUpRelease(
  state: State,
  origin: EventOrigin,
  script: string,
): ReleaseLookUp | null {
  const { project, release } = origin;
  const known = project.organization.releases.find(({ version }) => version === release);
  if (!known || release === null) return null;
  const files = findArtifacts(state, origin);
  const others = distsOf(state, origin, known.files)
    .filter((dist) => dist !== origin.dist)
    .map((dist) => findArtifacts(state, { project, release, dist }));
  const found = files.byUrl(script);
  return {
    abs_path: script,
    matching_source_file_names: spellings(script),
    ...lookUpMap(found, files, others),
    source_file_lookup_result: resultOf(script, files, others),
  };
}

function lookUpMap(
  script: Artifact | undefined,
  files: Artifacts,
  others: readonly Artifacts[],
): Pick<
  ReleaseLookUp,
  'matching_source_map_name' | 'source_map_reference' | 'source_map_lookup_result'
> {
  const reference = script && readReference(script);
  const name =
    script && reference !== undefined && !reference.startsWith('data:')
      ? resolveReference(reference, script.url)
      : null;
  if (name !== null && reference !== undefined)
    return {
      matching_source_map_name: name,
      source_map_reference: reference,
      source_map_lookup_result: resultOf(name, files, others),
    };
  return {
    matching_source_map_name: null,
    source_map_reference: reference === undefined ? null : 'Inline Sourcemap',
    source_map_lookup_result: reference === undefined ? 'unsuccessful' : 'found',
  };
}

function resultOf(url: string, files: Artifacts, others: readonly Artifacts[]): LookUpResult {
  if (files.byUrl(url)) return 'found';
  return others.some((other) => other.byUrl(url)) ? 'wrong-dist' : 'unsuccessful';
}

/** Every dist for which the release has something. */
function distsOf(
  state: State,
  { project, release }: EventOrigin,
  files: readonly { readonly dist: string | null }[],
): readonly (string | null)[] {
  const bundles = state.uploads.bundles.filter(({ projects }) => projects.includes(project));
  const ofRelease = bundles.flatMap(({ associations }) =>
    associations.filter((association) => association.release === release),
  );
  return [...new Set([...ofRelease, ...files].map(({ dist }) => dist))];
}
