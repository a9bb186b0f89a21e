import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { OptionTarget } from '../../options/option-table.ts';
import { readFacts } from '../explain/facts.ts';
import type { Surroundings } from '../explain/types.ts';
import { checkCollection } from './check-collection.ts';
import { checkCost } from './check-cost.ts';
import { checkDsn } from './check-dsn.ts';
import { checkHooks } from './check-hooks.ts';
import { checkIntegrations, checkNeeds } from './check-integrations.ts';
import { checkLimits } from './check-limits.ts';
import { checkIgnored, checkNames } from './check-names.ts';
import { checkRates } from './check-rates.ts';
import { checkTunnel } from './check-tunnel.ts';
import { finding, type Check } from './finding.ts';

const checks: readonly Check[] = [
  checkDsn,
  checkNames,
  checkIgnored,
  checkRates,
  checkHooks,
  checkLimits,
  checkTunnel,
  checkIntegrations,
  checkNeeds,
  checkCollection,
  checkCost,
];

/**
 * What is wrong with the options of an SDK, most of which the SDK itself says nothing about. Hooks are read, and never
 * called. No value is part of a message but rates and numbers: a DSN or a tag may hold a secret.
 */
export function checkOptions(
  options: object,
  target: OptionTarget,
  surroundings: Surroundings = {},
): readonly Diagnostic[] {
  const facts = readFacts(options, target, surroundings);
  if (facts === undefined)
    return [
      finding(
        'error',
        'unknown-target',
        [],
        `There is no ${target.sdk} ${target.version} in the tables.`,
        'Give the name of the package and its version, a major or a range.',
      ),
    ];
  return checks.flatMap((check) => check(facts));
}
