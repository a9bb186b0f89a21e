import { asFilledText, asObject, field } from '../../events/read-json.ts';
import type { Organization, Project } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import type { UploadedFile } from '../../store/uploads.ts';
import { isBundle, readManifest } from '../../symbolication/read-bundle.ts';

const UUID = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
const TYPES = ['source', 'minified_source', 'source_map', 'indexed_ram_bundle'];

/**
 * Keeps an artifact bundle by the rules of getsentry/sentry, src/sentry/tasks/assemble.py
 * (ArtifactBundlePostAssembler): one without files is dropped without a word; one that could be found
 * by nothing is an error; one whose id is known only gets new dates, whatever is in it now.
 * Bytes that do not even begin as a bundle are no matter of a test of bundles: they are kept as a file.
 */
export function acceptBundle(
  state: State,
  organization: Organization,
  projects: readonly Project[],
  file: UploadedFile,
): 'kept' | 'dropped' | { readonly refused: string } {
  if (!isBundle(file.bytes)) return 'kept';
  const manifest = readManifest(file.bytes);
  const files = asObject(field(manifest, 'files'));
  if (!files) return { refused: 'the bundle is invalid' };
  const entries = Object.values(files);
  if (entries.length === 0) return 'dropped';
  const release = file.release ?? asFilledText(field(manifest, 'release'));
  const dist = file.dist ?? asFilledText(field(manifest, 'dist'));
  if (release === null && !entries.some(hasDebugId)) {
    return { refused: 'uploading a bundle without debug ids or release is prohibited' };
  }
  const now = state.clock.now();
  const id = normalize(asFilledText(field(manifest, 'debug_id')) ?? state.hex(32));
  const known = state.uploads.bundles.find(
    (candidate) => candidate.id === id && candidate.organization === organization,
  );
  const bundle = known ?? {
    id,
    organization,
    projects: [],
    associations: [],
    file,
    fileCount: entries.length,
    uploadedAt: now,
    modifiedAt: now,
  };
  if (!known) state.uploads.bundles.push(bundle);
  bundle.modifiedAt = now;
  for (const project of projects) {
    if (!bundle.projects.includes(project)) bundle.projects.push(project);
  }
  const isAssociated = bundle.associations.some(
    (association) => association.release === release && association.dist === dist,
  );
  if (release !== null && !isAssociated) bundle.associations.push({ release, dist });
  return 'kept';
}

function hasDebugId(entry: unknown): boolean {
  const headers = Object.entries(asObject(field(entry, 'headers')) ?? {});
  const isTyped = TYPES.includes(asFilledText(field(entry, 'type')) ?? '');
  return (
    isTyped &&
    headers.some(([name, value]) => name.toLowerCase() === 'debug-id' && UUID.test(String(value)))
  );
}

/** Hyphens and lower case, as Sentry answers ids. */
function normalize(id: string): string {
  return id
    .replaceAll('-', '')
    .toLowerCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
