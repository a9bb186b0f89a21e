// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `dataForwarders.create`. */
export interface DataForwardersCreateInput {
  readonly organization: string | number;
  readonly organization_id: number;
  readonly provider: 'segment' | 'sqs' | 'splunk';
  readonly is_enabled?: boolean | undefined;
  readonly enroll_new_projects?: boolean | undefined;
  readonly config?: Readonly<Record<string, string>> | undefined;
  readonly project_ids?: readonly number[] | undefined;
}

/** Input of `dataForwarders.delete`. */
export interface DataForwardersDeleteInput {
  readonly organization: string | number;
  readonly dataForwarderId: string | number;
}

/** Input of `dataForwarders.list`. */
export interface DataForwardersListInput {
  readonly organization: string | number;
}

/** Input of `dataForwarders.update`. */
export interface DataForwardersUpdateInput {
  readonly organization: string | number;
  readonly dataForwarderId: string | number;
  readonly organization_id: number;
  readonly provider: 'segment' | 'sqs' | 'splunk';
  readonly is_enabled?: boolean | undefined;
  readonly enroll_new_projects?: boolean | undefined;
  readonly config?: Readonly<Record<string, string>> | undefined;
  readonly project_ids?: readonly number[] | undefined;
}

export interface DataForwarder {
  readonly id: string;
  readonly organizationId: string;
  readonly isEnabled: boolean;
  readonly enrollNewProjects: boolean;
  readonly enrolledProjects: readonly ({ readonly id: string; readonly slug: string; readonly platform: string | null; })[];
  readonly provider: string;
  readonly config: Readonly<Record<string, string>> | null;
  readonly projectConfigs: readonly ({ readonly id: string; readonly isEnabled: boolean; readonly dataForwarderId: string; readonly project: { readonly id: string; readonly slug: string; readonly platform: string | null; }; readonly overrides: Readonly<Record<string, string>>; readonly effectiveConfig: Readonly<Record<string, string>>; readonly dateAdded: string; readonly dateUpdated: string; })[];
  readonly dateAdded: string;
  readonly dateUpdated: string;
}
