// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { alertsReadWriteProjectAdminReadWrite, alertsWriteProjectAdminWrite } from '../scopes.ts';
import type { IssueAlertRule } from '../types/issue-alert-rules.ts';
import type { IssueAlertRulesCreateInput, IssueAlertRulesDeleteInput, IssueAlertRulesGetInput, IssueAlertRulesListInput, IssueAlertRulesUpdateInput } from '../types/issue-alert-rules.ts';
export type { IssueAlertRule } from '../types/issue-alert-rules.ts';
export type { IssueAlertRulesCreateInput, IssueAlertRulesDeleteInput, IssueAlertRulesGetInput, IssueAlertRulesListInput, IssueAlertRulesUpdateInput } from '../types/issue-alert-rules.ts';

/** Creates one issue alert rule in a project. */
export const create = {
  id: 'issueAlertRules.create',
  route: 'POST projects/{organization}/{project}/rules/',
  stability: 'private',
  scopes: alertsWriteProjectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<IssueAlertRulesCreateInput, 'organization' | 'project'>, IssueAlertRule>;

/** Deletes one issue alert rule in a project, by `ruleId`. */
const remove = {
  id: 'issueAlertRules.delete',
  route: 'DELETE projects/{organization}/{project}/rules/{ruleId}/',
  answer: 'empty',
  stability: 'private',
  scopes: alertsWriteProjectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<IssueAlertRulesDeleteInput, 'organization' | 'project'>, void>;
export { remove as delete };

/** Returns one issue alert rule in a project, by `ruleId`. */
export const get = {
  id: 'issueAlertRules.get',
  route: 'GET projects/{organization}/{project}/rules/{ruleId}/',
  stability: 'private',
  scopes: alertsReadWriteProjectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<IssueAlertRulesGetInput, 'organization' | 'project'>, IssueAlertRule>;

/** Lists the issue alert rules of a project. Their successors are detectors and workflows. */
export const list = {
  id: 'issueAlertRules.list',
  route: 'GET projects/{organization}/{project}/rules/',
  paginated: true,
  stability: 'private',
  pager: createPages,
  scopes: alertsReadWriteProjectAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<IssueAlertRulesListInput, 'organization' | 'project'>, IssueAlertRule>;

/** Updates one issue alert rule in a project, by `ruleId`. */
export const update = {
  id: 'issueAlertRules.update',
  route: 'PUT projects/{organization}/{project}/rules/{ruleId}/',
  stability: 'private',
  scopes: alertsWriteProjectAdminWrite,
} satisfies OperationRow as Operation<WithDefaults<IssueAlertRulesUpdateInput, 'organization' | 'project'>, IssueAlertRule>;
