// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { alertsReadOrgAdminReadWrite, alertsWriteOrgAdminWrite } from '../scopes.ts';
import type { MetricAlertRule } from '../types/metric-alert-rules.ts';
import type { MetricAlertRulesCreateInput, MetricAlertRulesDeleteInput, MetricAlertRulesGetInput, MetricAlertRulesListInput, MetricAlertRulesUpdateInput } from '../types/metric-alert-rules.ts';
export type { MetricAlertRule, MetricAlertRuleTriggerInput } from '../types/metric-alert-rules.ts';
export type { MetricAlertRulesCreateInput, MetricAlertRulesDeleteInput, MetricAlertRulesGetInput, MetricAlertRulesListInput, MetricAlertRulesUpdateInput } from '../types/metric-alert-rules.ts';

/** Creates one metric alert rule in an organization. */
export const create = {
  id: 'metricAlertRules.create',
  route: 'POST organizations/{organization}/alert-rules/',
  stability: 'private',
  scopes: alertsWriteOrgAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<MetricAlertRulesCreateInput, 'organization'>, MetricAlertRule>;

/** Deletes one metric alert rule in an organization, by `alertRuleId`. */
const remove = {
  id: 'metricAlertRules.delete',
  route: 'DELETE organizations/{organization}/alert-rules/{alertRuleId}/',
  answer: 'empty',
  stability: 'private',
  scopes: alertsWriteOrgAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<MetricAlertRulesDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Returns one metric alert rule in an organization, by `alertRuleId`. */
export const get = {
  id: 'metricAlertRules.get',
  route: 'GET organizations/{organization}/alert-rules/{alertRuleId}/',
  stability: 'private',
  scopes: alertsReadOrgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<MetricAlertRulesGetInput, 'organization'>, MetricAlertRule>;

/** Lists the metric alert rules of an organization. Their successors are detectors and workflows. */
export const list = {
  id: 'metricAlertRules.list',
  route: 'GET organizations/{organization}/alert-rules/',
  paginated: true,
  pageSize: 'per_page',
  stability: 'private',
  pager: createPages,
  scopes: alertsReadOrgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<MetricAlertRulesListInput, 'organization'>, MetricAlertRule>;

/** Updates one metric alert rule in an organization, by `alertRuleId`. */
export const update = {
  id: 'metricAlertRules.update',
  route: 'PUT organizations/{organization}/alert-rules/{alertRuleId}/',
  stability: 'private',
  scopes: alertsWriteOrgAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<MetricAlertRulesUpdateInput, 'organization'>, MetricAlertRule>;
