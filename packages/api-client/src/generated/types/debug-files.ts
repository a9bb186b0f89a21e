// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `debugFiles.list`. */
export interface DebugFilesListInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly query?: string | undefined;
  readonly debug_id?: string | undefined;
  readonly code_id?: string | undefined;
  readonly file_formats?: readonly string[] | undefined;
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
