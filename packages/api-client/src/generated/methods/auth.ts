// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallOptions, PathDefault } from '../../core/types.ts';
import type { Auth } from '../types/auth.ts';

/** Operations of the group `auth`. `_Default`: what the client knows already. */
export interface AuthMethods<_Default extends PathDefault = never> {
  /**
   * Returns the user and the scopes of the token.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly get: (input?: undefined, options?: CallOptions) => Promise<Auth>;
}
