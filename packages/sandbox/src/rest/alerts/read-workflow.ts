import { CONDITION_TYPES } from '../../alerts/conditions.ts';
import type { AlertAction, AlertCondition, ConditionGroup, Workflow } from '../../store/model.ts';
import * as fields from '../read-fields.ts';
import type { RestContext } from '../route.ts';

/** Actions that the sandbox can pretend to do. */
const ACTION_TYPES = ['email', 'webhook', 'slack', 'plugin', 'sentry_app'] as const;
const LOGIC_TYPES = ['any', 'any-short', 'all', 'none'] as const;

/** The part of a workflow that its author writes. */
export type WorkflowInput = Pick<
  Workflow,
  | 'name'
  | 'enabled'
  | 'environment'
  | 'owner'
  | 'frequencyInMinutes'
  | 'detectorIds'
  | 'triggers'
  | 'actionFilters'
>;

/**
 * Reads a workflow, in camelCase or snake_case. Nodes with the id of one of `before` keep it, as in
 * getsentry/sentry, src/sentry/workflow_engine/endpoints/validators/base/workflow.py; others get a new one.
 */
export function readWorkflow(context: RestContext, before: Workflow | null): WorkflowInput {
  const idOf = createNodeIds(context, before);
  const body = camelCased(context.body);
  const input = fields.readFields(body, {
    name: fields.text({ maximum: 256 }),
    enabled: fields.optional(fields.boolean()),
    environment: fields.nullable(readEnvironment(context)),
    owner: fields.nullable(fields.text()),
    config: fields.nullable(
      fields.object({ frequency: fields.optional(fields.integer({ minimum: 0 })) }),
    ),
    detectorIds: fields.nullable(fields.list(readDetectorId(context))),
    triggers: fields.nullable(readGroup(idOf)),
    actionFilters: fields.nullable(fields.list(readGroup(idOf))),
  });
  return {
    name: input.name,
    enabled: input.enabled ?? before?.enabled ?? true,
    environment: input.environment ?? null,
    owner: input.owner ?? null,
    frequencyInMinutes: input.config?.frequency ?? before?.frequencyInMinutes ?? 0,
    detectorIds: input.detectorIds ?? before?.detectorIds ?? [],
    triggers: input.triggers ?? before?.triggers ?? null,
    actionFilters: input.actionFilters ?? before?.actionFilters ?? [],
  };
}

/** The id of a node: the one that was sent when the workflow has it, a new one without. */
type IdOf = (kind: 'group' | 'condition' | 'action', sent: string | null | undefined) => string;

function createNodeIds(context: RestContext, before: Workflow | null): IdOf {
  const groups = [...(before?.actionFilters ?? []), ...(before?.triggers ? [before.triggers] : [])];
  const known = {
    group: groups.map(({ id }) => id),
    condition: groups.flatMap(({ conditions }) => conditions.map(({ id }) => id)),
    action: groups.flatMap(({ actions }) => actions.map(({ id }) => id)),
  };
  return (kind, sent) => {
    if (!sent) return context.state.nextId(`workflow-${kind}`);
    if (known[kind].includes(sent)) return sent;
    throw fields.fieldProblem(`Invalid ${kind} id ${sent}: the workflow has no such ${kind}.`);
  };
}

const ID = fields.nullable(fields.text());

function readGroup(idOf: IdOf): fields.Field<ConditionGroup> {
  return (value) => {
    const group = GROUP(value);
    return {
      id: idOf('group', group.id),
      logicType: group.logicType,
      conditions: (group.conditions ?? []).map((condition) => readCondition(condition, idOf)),
      actions: (group.actions ?? []).map((action) => readAction(action, idOf)),
    };
  };
}

const GROUP = fields.object({
  id: ID,
  logicType: fields.choice(LOGIC_TYPES),
  conditions: fields.optional(fields.list(fields.anyObject())),
  actions: fields.optional(fields.list(fields.anyObject())),
});

const CONDITION = fields.object({
  id: ID,
  type: fields.text(),
  comparison: (value) => value,
  conditionResult: (value) => value ?? true,
});

function readCondition(value: unknown, idOf: IdOf): AlertCondition {
  const { id, type, comparison, conditionResult } = CONDITION(value);
  const known = CONDITION_TYPES.get(type);
  if (!known) {
    throw fields.fieldProblem(
      `The sandbox does not implement the condition type "${type}". Implemented: ${[...CONDITION_TYPES.keys()].join(', ')}.`,
    );
  }
  const problem = known.check(comparison);
  if (problem !== undefined) throw fields.fieldProblem(`${type}: ${problem}`);
  return { id: idOf('condition', id), type, comparison, conditionResult };
}

const ACTION = fields.object({
  id: ID,
  type: fields.text(),
  integrationId: ID,
  data: fields.nullable(fields.anyObject()),
  config: fields.nullable(fields.anyObject()),
  status: fields.optional(fields.choice(['active', 'disabled'])),
});

function readAction(value: unknown, idOf: IdOf): AlertAction {
  const { id, type, integrationId, data, config, status } = ACTION(value);
  if (!ACTION_TYPES.some((known) => known === type)) {
    throw fields.fieldProblem(
      `The sandbox does not implement the action type "${type}". Implemented: ${ACTION_TYPES.join(', ')}.`,
    );
  }
  return {
    id: idOf('action', id),
    type,
    integrationId: integrationId ?? null,
    data: data ?? {},
    config: config ?? {},
    status: status ?? 'active',
  };
}

function readEnvironment(context: RestContext): fields.Field<string> {
  return (value) => {
    const name = fields.text({ maximum: 64 })(value);
    const projects = context.organization.projects;
    if (projects.some(({ environments }) => environments.some((one) => one.name === name))) {
      return name;
    }
    throw fields.fieldProblem(`Environment ${name} does not exist`);
  };
}

function readDetectorId(context: RestContext): fields.Field<string> {
  return (value) => {
    const id = fields.text()(value);
    const { projects } = context.organization;
    if (projects.some(({ detectors }) => detectors.some((one) => one.id === id))) return id;
    throw fields.fieldProblem(`Detector ${id} does not exist in this organization`);
  };
}

/** What people write under these keys is theirs, whatever its letters. */
const OPAQUE = new Set(['comparison', 'data']);

function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => camelCased(entry));
  if (!fields.isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      const name = key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
      return [name, OPAQUE.has(name) ? entry : camelCased(entry)];
    }),
  );
}
