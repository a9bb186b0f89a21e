// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ExternalProvider } from './shared.ts';
/** Input of `externalUsers.create`. */
export interface ExternalUsersCreateInput {
  readonly organization: string | number;
  readonly user_id: number;
  readonly external_name: string;
  readonly provider: ExternalProvider;
  readonly integration_id: number;
  readonly external_id?: string | null | undefined;
}

/** Input of `externalUsers.delete`. */
export interface ExternalUsersDeleteInput {
  readonly organization: string | number;
  readonly externalUserId: string | number;
}

/** Input of `externalUsers.update`. */
export interface ExternalUsersUpdateInput {
  readonly organization: string | number;
  readonly externalUserId: string | number;
  readonly user_id: number;
  readonly external_name: string;
  readonly provider: ExternalProvider;
  readonly integration_id: number;
  readonly external_id?: string | null | undefined;
}
