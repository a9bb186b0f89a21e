// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `codeMappings.create`. */
export interface CodeMappingsCreateInput {
  readonly organization: string | number;
  readonly projectId: number | string;
  readonly repositoryId: number | string;
  readonly integrationId: number | string;
  readonly stackRoot: string;
  readonly sourceRoot: string;
  readonly defaultBranch?: string | undefined;
}

/** Input of `codeMappings.createMany`. */
export interface CodeMappingsCreateManyInput {
  readonly organization: string | number;
  readonly project: string;
  readonly repository: string;
  readonly defaultBranch: string;
  readonly mappings: readonly ({ readonly stackRoot: string; readonly sourceRoot: string; })[];
}

/** Input of `codeMappings.delete`. */
export interface CodeMappingsDeleteInput {
  readonly organization: string | number;
  readonly codeMappingId: string | number;
}

/** Input of `codeMappings.list`. */
export interface CodeMappingsListInput {
  readonly organization: string | number;
  readonly per_page?: number | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly integrationId?: number | string | undefined;
}

/** Input of `codeMappings.update`. */
export interface CodeMappingsUpdateInput {
  readonly organization: string | number;
  readonly codeMappingId: string | number;
  readonly projectId: number | string;
  readonly repositoryId: number | string;
  readonly stackRoot: string;
  readonly sourceRoot: string;
  readonly defaultBranch?: string | undefined;
}

export interface CodeMapping {
  readonly id: string;
  readonly projectId: string;
  readonly projectSlug: string;
  readonly repoId: string;
  readonly repoName: string;
  readonly integrationId: string | null;
  readonly provider: Readonly<Record<string, unknown>> | null;
  readonly stackRoot: string;
  readonly sourceRoot: string;
  readonly defaultBranch: string | null;
  readonly [key: string]: unknown;
}

export interface CodeMappingCreateMany {
  readonly created: number;
  readonly updated: number;
  readonly errors: number;
  readonly mappings: readonly ({ readonly stackRoot: string; readonly sourceRoot: string; readonly status: string; readonly detail?: string | null; })[];
}
