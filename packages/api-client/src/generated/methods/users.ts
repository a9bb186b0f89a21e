// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallOptions, PathDefault } from '../../core/types.ts';
import type { CurrentUser, UserRegions } from '../types/users.ts';

/** Operations of the group `users`. `_Default`: what the client knows already. */
export interface UserMethods<_Default extends PathDefault = never> {
  /**
   * Returns the user of the token.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly getMe: (input?: undefined, options?: CallOptions) => Promise<CurrentUser>;

  /**
   * Returns the regions in which the token's user has organizations. Only sentry.io itself answers.
   * @remarks Scopes, one of: org:read.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly getMyRegions: (input?: undefined, options?: CallOptions) => Promise<UserRegions>;
}
