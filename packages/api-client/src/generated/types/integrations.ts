// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `integrations.delete`. */
export interface IntegrationsDeleteInput {
  readonly organization: string | number;
  readonly integrationId: string | number;
}

/** Input of `integrations.get`. */
export interface IntegrationsGetInput {
  readonly organization: string | number;
  readonly integrationId: string | number;
}

/** Input of `integrations.getProviders`. */
export interface IntegrationsGetProvidersInput {
  readonly organization: string | number;
  readonly providerKey?: string | undefined;
}

/** Input of `integrations.list`. */
export interface IntegrationsListInput {
  readonly organization: string | number;
  readonly providerKey?: string | undefined;
  readonly features?: readonly string[] | undefined;
  readonly includeConfig?: boolean | undefined;
}

export interface Integration {
  readonly id: string;
  readonly name: string;
  readonly icon: string | null;
  readonly domainName: string | null;
  readonly accountType: string | null;
  readonly scopes: (readonly string[]) | null;
  readonly outOfDate: boolean | null;
  readonly status: string;
  readonly provider: unknown;
  readonly configOrganization: unknown;
  readonly configData: unknown;
  readonly externalId: string;
  readonly organizationId: number;
  readonly organizationIntegrationStatus: string;
  readonly gracePeriodEnd: string | null;
}

export interface IntegrationProviders {
  readonly providers: readonly ({ readonly key: string; readonly slug: string; readonly name: string; readonly metadata: unknown; readonly canAdd: boolean; readonly canDisable: boolean; readonly features: readonly string[]; })[];
}
