// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `auth.get`. */
export interface AuthGetInput {
}

export interface Auth {
  readonly version: string;
  readonly auth: { readonly scopes: readonly string[]; } | null;
  readonly user: { readonly id: string; readonly name: string; readonly username: string; readonly email: string; readonly [key: string]: unknown; } | null;
}
