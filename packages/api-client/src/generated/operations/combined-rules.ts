// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { alertsReadOrgAdminReadWrite } from '../scopes.ts';
import type { CombinedRule } from '../types/combined-rules.ts';
import type { CombinedRulesListInput } from '../types/combined-rules.ts';
export type { CombinedRule } from '../types/combined-rules.ts';
export type { CombinedRulesListInput } from '../types/combined-rules.ts';

/** Lists issue, metric, uptime and cron rules of an organization together. */
export const list = {
  id: 'combinedRules.list',
  route: 'GET organizations/{organization}/combined-rules/',
  paginated: true,
  pageSize: 'per_page',
  stability: 'private',
  pager: createPages,
  scopes: alertsReadOrgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<CombinedRulesListInput, 'organization'>, CombinedRule>;
