// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallOptions, PathDefault } from '../../core/types.ts';
import type { CurrentUser, UserRegions } from '../types/users.ts';

/** Operations of the group `users`. `_Default`: what the client knows already. */
export interface UserMethods<_Default extends PathDefault = never> {
  /**
   * Returns me (users).
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  getMe(input?: undefined, options?: CallOptions): Promise<CurrentUser>;

  /**
   * Lists my regions (users).
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  listMyRegions(input?: undefined, options?: CallOptions): Promise<UserRegions>;
}
