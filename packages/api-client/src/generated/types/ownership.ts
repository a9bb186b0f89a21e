// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `ownership.get`. */
export interface OwnershipGetInput {
  readonly organization: string | number;
  readonly project: string | number;
}

/** Input of `ownership.update`. */
export interface OwnershipUpdateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly raw?: string | undefined;
  readonly fallthrough?: boolean | undefined;
  readonly autoAssignment?: string | undefined;
  readonly codeownersAutoSync?: boolean | undefined;
}

export interface Ownership {
  readonly schema?: { readonly $version: number; readonly rules: readonly ({ readonly matcher: { readonly type: string; readonly pattern: string; }; readonly owners: readonly ({ readonly type: string; readonly name: string; readonly id?: string; })[]; })[]; } | null;
  readonly raw: string;
  readonly fallthrough: boolean;
  readonly dateCreated: string;
  readonly lastUpdated: string;
  readonly isActive: boolean;
  readonly autoAssignment: string;
  readonly codeownersAutoSync: boolean;
}
