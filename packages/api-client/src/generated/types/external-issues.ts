// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `externalIssues.create`. */
export interface ExternalIssuesCreateInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly integrationId: string | number;
  readonly title: string;
  readonly description?: string | undefined;
}

/** Input of `externalIssues.getForm`. */
export interface ExternalIssuesGetFormInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly integrationId: string | number;
  readonly action: 'create' | 'link';
}

/** Input of `externalIssues.link`. */
export interface ExternalIssuesLinkInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly integrationId: string | number;
  readonly externalIssue: string;
}

/** Input of `externalIssues.list`. */
export interface ExternalIssuesListInput {
  readonly organization: string | number;
  readonly issueId: string | number;
}

/** Input of `externalIssues.unlink`. */
export interface ExternalIssuesUnlinkInput {
  readonly organization: string | number;
  readonly issueId: string | number;
  readonly integrationId: string | number;
  readonly externalIssue: number;
}

export interface ExternalIssueCreated {
  readonly id: number;
  readonly key: string;
  readonly url: string;
  readonly integrationId: number;
  readonly displayName: string;
}

export interface ExternalIssueForm {
  readonly id: string;
  readonly name: string;
  readonly icon: string | null;
  readonly domainName: string | null;
  readonly accountType: string | null;
  readonly scopes: (readonly string[]) | null;
  readonly outOfDate: boolean | null;
  readonly status: string;
  readonly provider: { readonly key: string; readonly slug: string; readonly name: string; readonly canAdd: boolean; readonly canDisable: boolean; readonly features: readonly string[]; readonly aspects: Readonly<Record<string, unknown>>; };
  readonly linkIssueConfig?: readonly (Readonly<Record<string, unknown>>)[];
  readonly createIssueConfig?: readonly (Readonly<Record<string, unknown>>)[];
}
