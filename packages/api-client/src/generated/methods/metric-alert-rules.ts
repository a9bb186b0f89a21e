// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { MetricAlertRule } from '../types/metric-alert-rules.ts';
import type { MetricAlertRulesCreateInput, MetricAlertRulesDeleteInput, MetricAlertRulesGetInput, MetricAlertRulesListInput, MetricAlertRulesUpdateInput } from '../types/metric-alert-rules.ts';

/** Operations of the group `metricAlertRules`. `Default`: what the client knows already. */
export interface MetricAlertRuleMethods<Default extends PathDefault = never> {
  /**
   * Creates one metric alert rule in an organization.
   * @remarks Scopes, one of: alerts:write, org:admin, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly create: (...call: CallArguments<WithDefaults<MetricAlertRulesCreateInput, Extract<Default, 'organization'>>>) => Promise<MetricAlertRule>;

  /**
   * Deletes one metric alert rule in an organization, by `alertRuleId`.
   * @remarks Scopes, one of: alerts:write, org:admin, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly delete: (...call: CallArguments<WithDefaults<MetricAlertRulesDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Returns one metric alert rule in an organization, by `alertRuleId`.
   * @remarks Scopes, one of: alerts:read, org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly get: (...call: CallArguments<WithDefaults<MetricAlertRulesGetInput, Extract<Default, 'organization'>>>) => Promise<MetricAlertRule>;

  /**
   * Lists the metric alert rules of an organization. Their successors are detectors and workflows.
   * @remarks Scopes, one of: alerts:read, org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly list: (...call: CallArguments<WithDefaults<MetricAlertRulesListInput, Extract<Default, 'organization'>>>) => Pages<MetricAlertRule>;

  /**
   * Updates one metric alert rule in an organization, by `alertRuleId`.
   * @remarks Scopes, one of: alerts:write, org:admin, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly update: (...call: CallArguments<WithDefaults<MetricAlertRulesUpdateInput, Extract<Default, 'organization'>>>) => Promise<MetricAlertRule>;
}
