// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { UserFeedback } from '../types/user-feedback.ts';
import type { UserFeedbackCreateInput, UserFeedbackListInput } from '../types/user-feedback.ts';

/** Operations of the group `userFeedback`. `Default`: what the client knows already. */
export interface UserFeedbackMethods<Default extends PathDefault = never> {
  /**
   * Attaches user feedback of the older kind to an event.
   * @remarks Scopes, one of: project:write.
   * @deprecated Sentry marks this operation as deprecated.
   */
  readonly create: (...call: CallArguments<WithDefaults<UserFeedbackCreateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<UserFeedback | undefined>;

  /**
   * Lists user feedback of the older kind. Newer feedback are issues: `issues.list` with `issue.category:feedback`.
   * @remarks Scopes, one of: project:read.
   */
  readonly list: (...call: CallArguments<WithDefaults<UserFeedbackListInput, Extract<Default, 'organization' | 'project'>>>) => Pages<UserFeedback>;
}
