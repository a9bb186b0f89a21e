// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `releaseFiles.delete`. */
export interface ReleaseFilesDeleteInput {
  readonly organization: string | number;
  readonly version: string | number;
  readonly fileId: string | number;
}

/** Input of `releaseFiles.deleteInProject`. */
export interface ReleaseFilesDeleteInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly version: string | number;
  readonly fileId: string | number;
}

/** Input of `releaseFiles.download`. */
export interface ReleaseFilesDownloadInput {
  readonly organization: string | number;
  readonly version: string | number;
  readonly fileId: string | number;
}

/** Input of `releaseFiles.downloadInProject`. */
export interface ReleaseFilesDownloadInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly version: string | number;
  readonly fileId: string | number;
}

/** Input of `releaseFiles.get`. */
export interface ReleaseFilesGetInput {
  readonly organization: string | number;
  readonly version: string | number;
  readonly fileId: string | number;
}

/** Input of `releaseFiles.getInProject`. */
export interface ReleaseFilesGetInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly version: string | number;
  readonly fileId: string | number;
}

/** Input of `releaseFiles.list`. */
export interface ReleaseFilesListInput {
  readonly organization: string | number;
  readonly version: string | number;
  readonly query?: readonly string[] | undefined;
  readonly checksum?: readonly string[] | undefined;
}

/** Input of `releaseFiles.listInProject`. */
export interface ReleaseFilesListInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly version: string | number;
  readonly query?: readonly string[] | undefined;
  readonly checksum?: readonly string[] | undefined;
}

/** Input of `releaseFiles.update`. */
export interface ReleaseFilesUpdateInput {
  readonly organization: string | number;
  readonly version: string | number;
  readonly fileId: string | number;
  readonly name: string;
}

/** Input of `releaseFiles.updateInProject`. */
export interface ReleaseFilesUpdateInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly version: string | number;
  readonly fileId: string | number;
  readonly name: string;
}

/** Input of `releaseFiles.upload`. */
export interface ReleaseFilesUploadInput {
  readonly organization: string | number;
  readonly version: string | number;
  readonly file: Blob;
  readonly name?: string | undefined;
  readonly dist?: string | undefined;
  readonly header?: readonly string[] | undefined;
}

/** Input of `releaseFiles.uploadInProject`. */
export interface ReleaseFilesUploadInProjectInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly version: string | number;
  readonly file: Blob;
  readonly name?: string | undefined;
  readonly dist?: string | undefined;
  readonly header?: readonly string[] | undefined;
}

export interface ReleaseFile {
  readonly id: string;
  readonly name: string;
  readonly dist: string | null;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly size: number;
  readonly sha1: string;
  readonly dateCreated: string;
}
