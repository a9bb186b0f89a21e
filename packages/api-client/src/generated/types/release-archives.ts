// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `releaseArchives.delete`. */
export interface ReleaseArchivesDeleteInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly name: string;
}

/** Input of `releaseArchives.list`. */
export interface ReleaseArchivesListInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly per_page?: number | undefined;
  readonly query?: string | undefined;
  readonly sortBy?: 'date_added' | '-date_added' | undefined;
}

export interface ReleaseArchive {
  readonly type: string;
  readonly id: number;
  readonly name: string;
  readonly date: string;
  readonly fileCount: number;
  readonly [key: string]: unknown;
}
