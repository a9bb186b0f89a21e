// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `debugFiles.assemble`. */
export interface DebugFilesAssembleInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly body: Readonly<Record<string, { readonly name: string; readonly debug_id?: string | undefined; readonly chunks: readonly string[]; }>>;
}

/** Input of `debugFiles.delete`. */
export interface DebugFilesDeleteInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly id: number | string;
}

/** Input of `debugFiles.download`. */
export interface DebugFilesDownloadInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly id: number | string;
}

/** Input of `debugFiles.list`. */
export interface DebugFilesListInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly query?: string | undefined;
  readonly debug_id?: string | undefined;
  readonly code_id?: string | undefined;
  readonly file_formats?: readonly string[] | undefined;
}

/** Input of `debugFiles.upload`. */
export interface DebugFilesUploadInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly file: Blob;
}

export interface AssembledDebugFile {
  readonly state: 'not_found' | 'created' | 'assembling' | 'ok' | 'error' | (string & {});
  readonly missingChunks?: readonly string[];
  readonly detail?: string | null;
  readonly dif?: DebugFile | null;
}

export interface DebugFile {
  readonly id: string;
  readonly uuid: string;
  readonly debugId: string;
  readonly codeId: string | null;
  readonly cpuName: string;
  readonly objectName: string;
  readonly symbolType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly size: number;
  readonly sha1: string;
  readonly dateCreated: string;
  readonly data: Readonly<Record<string, unknown>>;
}
