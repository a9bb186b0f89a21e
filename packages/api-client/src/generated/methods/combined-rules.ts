// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { CombinedRule } from '../types/combined-rules.ts';
import type { CombinedRulesListInput } from '../types/combined-rules.ts';

/** Operations of the group `combinedRules`. `Default`: what the client knows already. */
export interface CombinedRuleMethods<Default extends PathDefault = never> {
  /**
   * Lists issue, metric, uptime and cron rules of an organization together.
   * @remarks Scopes, one of: alerts:read, org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly list: (...call: CallArguments<WithDefaults<CombinedRulesListInput, Extract<Default, 'organization'>>>) => Pages<CombinedRule>;
}
