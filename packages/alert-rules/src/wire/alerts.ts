import type { Diagnostic } from '../diagnostic/types.ts';
import type { Alert } from '../model/alerts.ts';
import type { DetectorReference, ProjectMonitorReference } from '../model/references.ts';
import { createContext, type WireContext } from './context.ts';
import { decodeGroup, decodeStage, encodeGroup, encodeStage } from './groups.ts';
import { decodeOwner, encodeOwner } from './owner.ts';
import { compact } from './read-fields.ts';
import { readWorkflow } from './read-workflow.ts';
import type { Coded, Names, WireGroup, WireWorkflow } from './types.ts';

/** An alert as the API takes it. A name that the organization does not have is an error among the diagnostics. */
export function encodeAlert(id: string, alert: Alert, names: Names): Coded<WireWorkflow> {
  const context = createContext(names, ['alerts', id]);
  const value: WireWorkflow = {
    name: alert.name ?? id,
    enabled: alert.enabled ?? true,
    environment: alert.environment ?? null,
    owner: encodeOwner(alert.owner, context),
    config: { frequency: alert.frequencyInMinutes ?? 30 },
    detectorIds: alert.monitors.map((monitor, index) =>
      encodeMonitorReference(monitor, context.at('monitors', index)),
    ),
    triggers: alert.when ? encodeGroup(alert.when, context.at('when')) : null,
    actionFilters: alert.do.map((stage, index) => encodeStage(stage, context.at('do', index))),
  };
  return { value, diagnostics: context.problems };
}

function encodeMonitorReference(
  monitor: string | ProjectMonitorReference | DetectorReference,
  { names, path, problems }: WireContext,
): string {
  if (typeof monitor === 'object' && 'detector' in monitor) return monitor.detector;
  const detectorId = names.detectorOf(monitor);
  if (detectorId !== undefined) return detectorId;
  const name = typeof monitor === 'string' ? monitor : `${monitor.project} ${monitor.type}`;
  problems.push({
    code: 'alert-rules/unknown-name',
    severity: 'error',
    path,
    message: `the organization has no monitor "${name}"`,
  });
  return name;
}

/** An alert as it is described. What this package does not know stays in raw nodes, verbatim. */
export function decodeAlert(id: string, body: unknown, names: Names): Coded<Alert> {
  const workflow = readWorkflow(body);
  const { frequency, ...others } = workflow.config;
  const when = decodeGroup(workflow.triggers, names);
  const value: Alert = {
    ...compact({
      name: workflow.name === id ? undefined : workflow.name,
      environment: workflow.environment ?? undefined,
      frequencyInMinutes:
        frequency === undefined || frequency === null || frequency === 30
          ? undefined
          : Number(frequency),
      owner: decodeOwner(workflow.owner, names),
      enabled: workflow.enabled ? undefined : false,
    }),
    monitors: workflow.detectorIds.map((detector) => names.monitorOf(detector) ?? { detector }),
    ...(when ? { when } : {}),
    do: workflow.actionFilters.map((group) => decodeStage(group, names)),
  };
  return { value, diagnostics: [...unknownConfig(others, id), ...unknownLogic(workflow, id)] };
}

function unknownConfig(
  others: Readonly<Record<string, unknown>>,
  id: string,
): readonly Diagnostic[] {
  return Object.entries(others)
    .filter(([, value]) => value !== null)
    .map(([key]) => ({
      code: 'alert-rules/unknown-field',
      severity: 'warning',
      path: ['alerts', id],
      message: `Sentry keeps config.${key} with this alert, and a description cannot say it`,
    }));
}

const LOGICS = ['any', 'any-short', 'all', 'none'];

function unknownLogic(
  { triggers, actionFilters }: WireWorkflow,
  id: string,
): readonly Diagnostic[] {
  const groups: readonly WireGroup[] = triggers ? [triggers, ...actionFilters] : actionFilters;
  return groups
    .filter(({ logicType, conditions }) => conditions.length > 0 && !LOGICS.includes(logicType))
    .map(({ logicType }) => ({
      code: 'alert-rules/unknown-logic',
      severity: 'error',
      path: ['alerts', id],
      message: `a group of this alert has the logic "${logicType}", which a description cannot say; it reads any here`,
    }));
}
