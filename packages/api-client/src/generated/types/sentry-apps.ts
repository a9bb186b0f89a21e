// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `sentryApps.createExternalIssue`. */
export interface SentryAppsCreateExternalIssueInput {
  readonly installation: string | number;
  readonly issueId: number;
  readonly webUrl: string;
  readonly project: string;
  readonly identifier: string;
}

/** Input of `sentryApps.delete`. */
export interface SentryAppsDeleteInput {
  readonly sentryApp: string | number;
}

/** Input of `sentryApps.deleteExternalIssue`. */
export interface SentryAppsDeleteExternalIssueInput {
  readonly installation: string | number;
  readonly externalIssueId: string | number;
}

/** Input of `sentryApps.get`. */
export interface SentryAppsGetInput {
  readonly sentryApp: string | number;
}

/** Input of `sentryApps.list`. */
export interface SentryAppsListInput {
  readonly organization: string | number;
}

/** Input of `sentryApps.listInstallations`. */
export interface SentryAppsListInstallationsInput {
  readonly organization: string | number;
}

/** Input of `sentryApps.update`. */
export interface SentryAppsUpdateInput {
  readonly sentryApp: string | number;
  readonly name: string;
  readonly scopes: (readonly string[]) | null;
  readonly author?: string | null | undefined;
  readonly events?: (readonly string[]) | null | undefined;
  readonly schema?: Readonly<Record<string, unknown>> | null | undefined;
  readonly webhookUrl?: string | null | undefined;
  readonly redirectUrl?: string | null | undefined;
  readonly isInternal?: boolean | undefined;
  readonly isAlertable?: boolean | undefined;
  readonly overview?: string | null | undefined;
  readonly verifyInstall?: boolean | undefined;
  readonly allowedOrigins?: readonly string[] | undefined;
  readonly webhookHeaders?: readonly string[] | undefined;
}

export interface SentryApp {
  readonly allowedOrigins: readonly string[];
  readonly avatars: readonly ({ readonly avatarType: string; readonly avatarUuid: string; readonly avatarUrl: string; readonly color: boolean; readonly photoType: string; })[];
  readonly events: readonly string[];
  readonly webhookEvents: readonly string[];
  readonly featureData: readonly string[];
  readonly isAlertable: boolean;
  readonly metadata: string;
  readonly name: string;
  readonly schema: string;
  readonly scopes: readonly string[];
  readonly slug: string;
  readonly status: string;
  readonly uuid: string;
  readonly verifyInstall: boolean;
  readonly webhookHeaders: readonly string[];
  readonly isDisabled?: boolean;
  readonly author?: string | null;
  readonly overview?: string | null;
  readonly popularity?: number | null;
  readonly redirectUrl?: string | null;
  readonly webhookUrl?: string | null;
  readonly clientSecret?: string | null;
  readonly datePublished?: string;
  readonly clientId?: string;
  readonly owner?: { readonly id: number; readonly slug: string; };
}

export interface SentryAppInstallation {
  readonly app: { readonly uuid: string; readonly slug: string; readonly sentryAppId: number; };
  readonly organization: { readonly slug: string; };
  readonly uuid: string;
  readonly status: string;
}
