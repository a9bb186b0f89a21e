// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { IssueAlertRule } from '../types/issue-alert-rules.ts';
import type { IssueAlertRulesCreateInput, IssueAlertRulesDeleteInput, IssueAlertRulesGetInput, IssueAlertRulesListInput, IssueAlertRulesUpdateInput } from '../types/issue-alert-rules.ts';

/** Operations of the group `issueAlertRules`. `Default`: what the client knows already. */
export interface IssueAlertRuleMethods<Default extends PathDefault = never> {
  /**
   * Creates one issue alert rule in a project.
   * @remarks Scopes, one of: alerts:write, project:admin, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly create: (...call: CallArguments<WithDefaults<IssueAlertRulesCreateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<IssueAlertRule>;

  /**
   * Deletes one issue alert rule in a project, by `ruleId`.
   * @remarks Scopes, one of: alerts:write, project:admin, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly delete: (...call: CallArguments<WithDefaults<IssueAlertRulesDeleteInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;

  /**
   * Returns one issue alert rule in a project, by `ruleId`.
   * @remarks Scopes, one of: alerts:read, alerts:write, project:admin, project:read, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly get: (...call: CallArguments<WithDefaults<IssueAlertRulesGetInput, Extract<Default, 'organization' | 'project'>>>) => Promise<IssueAlertRule>;

  /**
   * Lists the issue alert rules of a project. Their successors are detectors and workflows.
   * @remarks Scopes, one of: alerts:read, alerts:write, project:admin, project:read, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly list: (...call: CallArguments<WithDefaults<IssueAlertRulesListInput, Extract<Default, 'organization' | 'project'>>>) => Pages<IssueAlertRule>;

  /**
   * Updates one issue alert rule in a project, by `ruleId`.
   * @remarks Scopes, one of: alerts:write, project:admin, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly update: (...call: CallArguments<WithDefaults<IssueAlertRulesUpdateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<IssueAlertRule>;
}
