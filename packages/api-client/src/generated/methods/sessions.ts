// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { SessionStats } from '../types/sessions.ts';
import type { SessionsQueryInput } from '../types/sessions.ts';

/** Operations of the group `sessions`. `Default`: what the client knows already. */
export interface SessionMethods<Default extends PathDefault = never> {
  /**
   * Returns release health over time: sessions, users, crash-free rates.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly query: (...call: CallArguments<WithDefaults<SessionsQueryInput, Extract<Default, 'organization'>>>) => Promise<SessionStats>;
}
