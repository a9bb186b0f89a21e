import { ORGANIZATION } from '../../admin/paths.ts';
import type { Route } from '../../route.ts';
import { deprecated } from './deprecated.ts';
import { issueRuleRoutes } from './issue-rules.ts';
import { metricRuleRoutes } from './metric-rules.ts';
import { twinRoutes } from './twins.ts';

/** How far the rules of the old model are gone: not yet, on their way out, or so that their paths answer 404. */
export type LegacyRules = 'on' | 'deprecated' | 'gone';

export function legacyRuleRoutes(legacyRules: LegacyRules): readonly Route[] {
  const rules = [...issueRuleRoutes, ...metricRuleRoutes];
  if (legacyRules === 'gone') return [];
  if (legacyRules === 'on') return [...rules, ...twinRoutes];
  return [...rules.map((route) => deprecated(route, `${ORGANIZATION}workflows/`)), ...twinRoutes];
}
