import type { Project, ReleaseFile } from '../store/model.ts';
import type { State } from '../store/state.ts';
import { readBundle, type Artifact } from './read-bundle.ts';
import { readReleaseFile } from './read-release-file.ts';
import { spellings } from './spellings.ts';

/** Where an event comes from. */
export interface EventOrigin {
  readonly project: Project;
  readonly release: string | null;
  readonly dist: string | null;
}

/** What is looked for: the files of a debug id, or a file by its address. */
export interface Artifacts {
  /** Whether the project has any bundle that could matter, so that a missing file is worth a word. */
  readonly isAny: boolean;
  byDebugId(debugId: string, type: string): Artifact | undefined;
  byUrl(url: string): Artifact | undefined;
}

/** Newest first: an upload replaces what came before it. Release files of old come after all bundles. */
export function findArtifacts(state: State, origin: EventOrigin): Artifacts {
  const dist = origin.dist ?? null;
  const bundles = state.uploads.bundles
    .filter(({ projects }) => projects.includes(origin.project))
    .toSorted((a, b) => a.modifiedAt - b.modifiedAt)
    .toReversed();
  // Without a release nothing is looked up by address; a bundle of one dist is for events of that dist alone.
  const ofRelease = bundles.filter(({ associations }) =>
    associations.some((known) => known.release === origin.release && known.dist === dist),
  );
  const files = releaseFilesOf(origin).filter((file) => file.dist === dist);
  return {
    isAny: bundles.length > 0 || files.length > 0,
    byDebugId(debugId, type) {
      for (const bundle of bundles) {
        const found = readBundle(bundle.file).find(
          (artifact) =>
            artifact.type === type &&
            artifact.headers.get('debug-id')?.toLowerCase() === debugId.toLowerCase(),
        );
        if (found) return found;
      }
      return undefined;
    },
    byUrl(url) {
      const names = spellings(url);
      for (const name of names) {
        for (const bundle of ofRelease) {
          const found = readBundle(bundle.file).find((artifact) => artifact.url === name);
          if (found) return found;
        }
        const file = files.find((candidate) => candidate.name === name);
        if (file) return readReleaseFile(file);
      }
      return undefined;
    },
  };
}

function releaseFilesOf({ project, release }: EventOrigin): readonly ReleaseFile[] {
  const found = project.organization.releases.find(
    ({ version, projects }) => version === release && projects.includes(project),
  );
  return found?.files ?? [];
}
