// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `artifactBundles.assemble`. */
export interface ArtifactBundlesAssembleInput {
  readonly organization: string | number;
  readonly checksum: string;
  readonly chunks: readonly string[];
  readonly projects: readonly string[];
  readonly version?: string | undefined;
  readonly dist?: string | undefined;
}

/** Input of `artifactBundles.delete`. */
export interface ArtifactBundlesDeleteInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly bundleId: string;
}

/** Input of `artifactBundles.list`. */
export interface ArtifactBundlesListInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly per_page?: number | undefined;
  readonly query?: string | undefined;
  readonly sortBy?: 'date_added' | '-date_added' | undefined;
}

export interface ArtifactBundle {
  readonly bundleId: string;
  readonly associations: readonly ({ readonly release: string | null; readonly dist: string | null; })[];
  readonly date: string;
  readonly fileCount: number;
  readonly dateModified?: string | null;
  readonly [key: string]: unknown;
}

export interface AssembledArtifactBundle {
  readonly state: 'not_found' | 'created' | 'assembling' | 'ok' | 'error' | (string & {});
  readonly missingChunks?: readonly string[];
  readonly detail?: string | null;
}
