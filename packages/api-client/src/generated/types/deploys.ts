// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `deploys.create`. */
export interface DeploysCreateInput {
  readonly organization: string | number;
  readonly version: string | number;
  readonly environment: string;
  readonly name?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly dateStarted?: string | Date | null | undefined;
  readonly dateFinished?: string | Date | null | undefined;
  readonly projects?: readonly string[] | undefined;
}

/** Input of `deploys.list`. */
export interface DeploysListInput {
  readonly organization: string | number;
  readonly version: string | number;
}

export interface Deploy {
  readonly id: string;
  readonly environment: string;
  readonly dateStarted: string | null;
  readonly dateFinished: string;
  readonly name: string | null;
  readonly url: string | null;
}
