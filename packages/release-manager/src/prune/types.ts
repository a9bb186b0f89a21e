/** What is old enough to go. */
export interface PruneRules {
  /** Releases that were created, and bundles that were uploaded, before so many days. */
  readonly olderThanInDays: number;
  /** The newest so many releases stay, however old they are; 10 by default. */
  readonly keepReleases?: number | undefined;
  /** What may go; both by default. */
  readonly kinds?: readonly ('releases' | 'artifact-bundles')[] | undefined;
}

/** Deletes one release, with its commits, deploys and files. */
export interface DeleteReleaseStep {
  /** Tells steps apart. */
  readonly type: 'delete-release';
  /** Its version. */
  readonly version: string;
  /** When it was created. */
  readonly createdAt: string;
}

/** Deletes one artifact bundle of a project. */
export interface DeleteBundleStep {
  /** Tells steps apart. */
  readonly type: 'delete-artifact-bundle';
  /** Slug or id. */
  readonly project: string;
  /** Its id. */
  readonly bundleId: string;
  /** When it was uploaded. */
  readonly uploadedAt: string;
  /** The releases that it belongs to; none for one that is found by debug ids alone. */
  readonly releases: readonly string[];
}

/** One thing to delete; told apart by `type`. */
export type PruneStep = DeleteReleaseStep | DeleteBundleStep;

/** What became of one step. */
export interface PruneResult {
  /** What was to be deleted. */
  readonly step: PruneStep;
  /** False: it is still there, see `reason`. */
  readonly isDeleted: boolean;
  /** What Sentry said; it refuses releases that have issues or health data. */
  readonly reason?: string;
}
