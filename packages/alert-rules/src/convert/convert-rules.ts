import type { Alert, AlertSet } from '../model/alerts.ts';
import type { Monitor } from '../model/monitors.ts';
import { idText } from '../wire/read-fields.ts';
import { createContext, errorsOf, givenOrAdded, type ConvertContext } from './context.ts';
import { convertIssueRule } from './issue-rule.ts';
import { convertMetricRule } from './metric-rule.ts';
import { createIds } from './logical-id.ts';
import { readInput, type LegacyRule } from './read-input.ts';
import type { Converted, ConvertOptions } from './types.ts';

/**
 * Converts rules of the API that Sentry is switching off, as its own migration does: issue rules and
 * metric rules, one, a list or a record of them, as JSON or parsed YAML, and resources of Terraform.
 * Never throws. A rule that cannot be converted is left out, and an error says why.
 */
export function convertRules(legacy: unknown, options: ConvertOptions = {}): Converted<AlertSet> {
  const context = createContext(options);
  const ids = createIds();
  const monitors: Record<string, Monitor> = {};
  const alerts: Record<string, Alert> = {};
  for (const rule of readInput(legacy, context)) {
    const inner = context.at(...rule.path);
    const before = errorsOf(inner);
    const name = nameOf(rule, inner);
    const id = ids(rule.name ?? name ?? 'rule');
    if (rule.kind === 'issue') {
      const alert = convertIssueRule(rule.fields, name ?? id, inner);
      if (alert && errorsOf(inner) === before) alerts[id] = alert;
      continue;
    }
    const monitorId = ids(`${id}-metric`);
    const converted = convertMetricRule(rule.fields, name ?? id, monitorId, inner);
    if (!converted || errorsOf(inner) > before) continue;
    monitors[monitorId] = converted.monitor;
    alerts[id] = converted.alert;
  }
  const value = Object.keys(monitors).length === 0 ? { alerts } : { monitors, alerts };
  return { value, diagnostics: context.diagnostics };
}

/** The name of the rule, or that of its place. */
function nameOf({ fields, name }: LegacyRule, context: ConvertContext): string | undefined {
  const given = idText(fields['name']);
  return givenOrAdded(given, 'name', name ?? context.options.name, context);
}
