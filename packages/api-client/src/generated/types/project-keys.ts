// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `projectKeys.create`. */
export interface ProjectKeysCreateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly name?: string | null | undefined;
  readonly rateLimit?: { readonly count?: number | null | undefined; readonly window?: number | null | undefined; } | undefined;
  readonly useCase?: 'user' | 'profiling' | 'tempest' | 'demo' | undefined;
}

/** Input of `projectKeys.delete`. */
export interface ProjectKeysDeleteInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly keyId: string | number;
}

/** Input of `projectKeys.get`. */
export interface ProjectKeysGetInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly keyId: string | number;
}

/** Input of `projectKeys.getStats`. */
export interface ProjectKeysGetStatsInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly keyId: string | number;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  readonly resolution?: string | undefined;
}

/** Input of `projectKeys.list`. */
export interface ProjectKeysListInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly status?: string | undefined;
}

/** Input of `projectKeys.listInOrganization`. */
export interface ProjectKeysListInOrganizationInput {
  readonly organization: string | number;
  readonly team?: string | undefined;
  readonly status?: 'active' | 'inactive' | undefined;
}

/** Input of `projectKeys.update`. */
export interface ProjectKeysUpdateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly keyId: string | number;
  readonly name?: string | undefined;
  readonly isActive?: boolean | undefined;
  readonly rateLimit?: { readonly count?: number | null | undefined; readonly window?: number | null | undefined; } | undefined;
  readonly browserSdkVersion?: 'latest' | '7.x' | undefined;
  readonly dynamicSdkLoaderOptions?: { readonly hasReplay?: boolean | undefined; readonly hasPerformance?: boolean | undefined; readonly hasDebug?: boolean | undefined; readonly hasFeedback?: boolean | undefined; readonly hasLogsAndMetrics?: boolean | undefined; } | undefined;
}

export interface ProjectKey {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly public: string | null;
  readonly secret: string | null;
  readonly projectId: number;
  readonly isActive: boolean;
  readonly rateLimit: { readonly window: number; readonly count: number; } | null;
  readonly dsn: { readonly secret: string; readonly public: string; readonly csp: string; readonly security: string; readonly minidump: string; readonly nel: string; readonly unreal: string; readonly crons: string; readonly cdn: string; readonly playstation: string; readonly integration: string; readonly otlp_traces: string; readonly otlp_logs: string; };
  readonly browserSdkVersion: string;
  readonly browserSdk: { readonly choices: readonly (readonly string[])[]; };
  readonly dateCreated: string | null;
  readonly dynamicSdkLoaderOptions: { readonly hasReplay: boolean; readonly hasPerformance: boolean; readonly hasDebug: boolean; readonly hasFeedback: boolean; readonly hasLogsAndMetrics: boolean; };
  readonly useCase?: string;
}

export interface ProjectKeyStats {
  readonly ts: number;
  readonly total: number;
  readonly dropped: number;
  readonly accepted: number;
  readonly filtered: number;
}
