// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ExternalProvider } from './shared.ts';
/** Input of `externalTeams.create`. */
export interface ExternalTeamsCreateInput {
  readonly organization: string | number;
  readonly team: string | number;
  readonly external_name: string;
  readonly provider: ExternalProvider;
  readonly integration_id: number;
  readonly external_id?: string | null | undefined;
}

/** Input of `externalTeams.delete`. */
export interface ExternalTeamsDeleteInput {
  readonly organization: string | number;
  readonly team: string | number;
  readonly externalTeamId: string | number;
}

/** Input of `externalTeams.update`. */
export interface ExternalTeamsUpdateInput {
  readonly organization: string | number;
  readonly team: string | number;
  readonly externalTeamId: string | number;
  readonly external_name: string;
  readonly provider: ExternalProvider;
  readonly integration_id: number;
  readonly external_id?: string | null | undefined;
}
