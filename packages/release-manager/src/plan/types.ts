import type { Commits, GitOptions } from '../commits/types.ts';
import type { Diagnostic } from '../error/diagnostic.ts';
import type { SourceMaps } from '../source-maps/types.ts';
import type { UploadBundleStep, MoveMapsStep, WriteFilesStep } from './source-map-steps.ts';

/** What one release should have. Every part but the version is optional: a whole pipeline or one step of it. */
export interface Release {
  /** Name of the release. */
  readonly version: string;
  /** Slugs or ids; the client's project by default. */
  readonly projects?: readonly string[] | undefined;
  /** Where people read about the release. */
  readonly url?: string | undefined;
  /** The commits that the release is made of; `clear` takes them away. */
  readonly commits?: Commits | undefined;
  /** How to read the commits from the working copy. */
  readonly git?: GitOptions | undefined;
  /** Scripts and source maps: of one build, or of several. */
  readonly sourceMaps?: SourceMaps | readonly SourceMaps[] | undefined;
  /** Says that the release runs somewhere. */
  readonly deploy?: Deploy | undefined;
  /** Marks the release as released; a time instead of true is the time that it was. */
  readonly finalize?: boolean | Date | undefined;
}

/** A release that runs in an environment. */
export interface Deploy {
  /** Where it runs: `production`. */
  readonly environment: string;
  /** A name for people. */
  readonly name?: string | undefined;
  /** Where the deployed application is. */
  readonly url?: string | undefined;
  /** When it began. */
  readonly startedAt?: Date | undefined;
  /** When it was done; the time of planning by default. */
  readonly finishedAt?: Date | undefined;
}

/** A request that a step sends. */
export interface PlannedRequest {
  /** HTTP method. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/0/`, with every name filled in. */
  readonly path: string;
  /** What is sent as JSON. Chunks are a form: `{ file: [sha1, …] }`. */
  readonly body?: unknown;
}

/** Makes the release known to Sentry. */
export interface CreateReleaseStep {
  /** Tells steps apart. */
  readonly type: 'create-release';
  /** In the order in which they are sent. */
  readonly requests: readonly PlannedRequest[];
}

/** Tells Sentry what the release is made of. */
export interface SetCommitsStep {
  /** Tells steps apart. */
  readonly type: 'set-commits';
  /** In the order in which they are sent. */
  readonly requests: readonly PlannedRequest[];
}

/** Tells Sentry where the release runs. */
export interface CreateDeployStep {
  /** Tells steps apart. */
  readonly type: 'create-deploy';
  /** In the order in which they are sent. */
  readonly requests: readonly PlannedRequest[];
}

/** Marks the release as released. */
export interface FinalizeStep {
  /** Tells steps apart. */
  readonly type: 'finalize';
  /** In the order in which they are sent. */
  readonly requests: readonly PlannedRequest[];
}

/** One thing to do; told apart by `type`. */
export type ReleaseStep =
  | CreateReleaseStep
  | SetCommitsStep
  | WriteFilesStep
  | UploadBundleStep
  | MoveMapsStep
  | CreateDeployStep
  | FinalizeStep;

/** What will be done, as plain data. */
export interface Plan<Step> {
  /** In the order in which they are done. */
  readonly steps: readonly Step[];
  /** What was noticed while planning. With an error among them the plan is not applied. */
  readonly diagnostics: readonly Diagnostic[];
  /** A hash of everything that was looked at; `applyRelease` refuses a plan that no longer fits. */
  readonly basedOn: string;
}

/** What a plan is for. */
export interface ReleaseTarget {
  /** Slug or id. */
  readonly organization: string;
  /** Name of the release. */
  readonly version: string;
  /** Slugs or ids. */
  readonly projects: readonly string[];
}

/** The plan of one release. */
export interface ReleasePlan extends Plan<ReleaseStep> {
  /** What it is for. */
  readonly target: ReleaseTarget;
}

/** The time, injected so that a test can hold it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Ends after the delay, or early when the signal aborts. */
  sleep(delayInMs: number, signal?: AbortSignal): Promise<void>;
}

/** How planning or applying is going. */
export type ReleaseEvent =
  /** Planning: this much of the build has been read. */
  | { readonly type: 'read'; readonly files: number; readonly bytes: number; readonly of: number }
  /** Applying: a step begins. */
  | { readonly type: 'step'; readonly step: ReleaseStep['type'] }
  /** Files that were changed so far. */
  | { readonly type: 'written'; readonly files: number; readonly of: number }
  /** Chunks that Sentry did not have, and those of them that it has now. */
  | {
      readonly type: 'uploaded';
      readonly chunks: number;
      readonly bytes: number;
      readonly of: { readonly chunks: number; readonly bytes: number };
    }
  /** Sentry is putting a bundle together. */
  | { readonly type: 'assembling' }
  /** A step is done. */
  | { readonly type: 'done'; readonly step: ReleaseStep['type'] };

/** What was applied: kept beside the build, it explains later which file, map and id a frame should have had. */
export interface ReleaseLock {
  /** Version of this format. */
  readonly lockVersion: 1;
  /** Name of the release. */
  readonly version: string;
  /** Slug. */
  readonly organization: string;
  /** Slugs or ids. */
  readonly projects: readonly string[];
  /** The commit that was built, where one was set. */
  readonly commit?: string;
  /** What was uploaded, one per distribution. */
  readonly bundles: readonly LockedBundle[];
}

/** One bundle that Sentry has. */
export interface LockedBundle {
  /** Its id in Sentry. */
  readonly bundleId: string;
  /** SHA-1 of the archive. */
  readonly checksum: string;
  /** Distribution, where there is one. */
  readonly dist?: string;
  /** What is in it. */
  readonly files: readonly LockedFile[];
}

/** One file of a bundle. */
export interface LockedFile {
  /** Relative to the directory of the build. */
  readonly path: string;
  /** As Sentry knows it. */
  readonly url: string;
  /** What Sentry takes it for. */
  readonly type: 'source' | 'minified_source' | 'source_map' | 'indexed_ram_bundle';
  /** The id that its frames and its map share. */
  readonly debugId?: string;
  /** A script's map, as the script names it. */
  readonly sourceMap?: string;
  /** Size. */
  readonly bytes: number;
  /** CRC-32 of the content, in hexadecimal digits. */
  readonly crc32: string;
}
