// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { CallOptions, PathDefault } from '../../core/types.ts';
import type { SeerAutofix, SeerAutofixStarted, SeerModels } from '../types/seer.ts';
import type { SeerGetAutofixInput, SeerStartAutofixInput } from '../types/seer.ts';

/** Operations of the group `seer`. `Default`: what the client knows already. */
export interface SeerMethods<Default extends PathDefault = never> {
  /**
   * Returns the state of Seer's work on an issue.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  readonly getAutofix: (...call: CallArguments<WithDefaults<SeerGetAutofixInput, Extract<Default, 'organization'>>>) => Promise<SeerAutofix>;

  /** Returns the AI models that Seer uses. */
  readonly getModels: (input?: undefined, options?: CallOptions) => Promise<SeerModels>;

  /**
   * Lets Seer work on an issue: root cause, solution, code changes.
   * @remarks Scopes, one of: event:admin, event:write.
   */
  readonly startAutofix: (...call: CallArguments<WithDefaults<SeerStartAutofixInput, Extract<Default, 'organization'>>>) => Promise<SeerAutofixStarted>;
}
