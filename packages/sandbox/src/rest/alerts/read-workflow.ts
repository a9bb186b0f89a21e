import type { Workflow } from '../../store/model.ts';
import * as fields from '../read-fields.ts';
import type { RestContext } from '../route.ts';
import { camelCased } from './casing.ts';
import { createNodeIds } from './node-ids.ts';
import { readEnvironment } from './read-environment.ts';
import { readGroup, readTriggers } from './read-group.ts';
import { readOwner } from './read-owner.ts';

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

/** Reads a workflow, in camelCase or snake_case. Groups that are not sent stay as they are. */
export function readWorkflow(
  context: RestContext,
  body: unknown,
  before: Workflow | null,
  readBeginning: typeof readTriggers = readTriggers,
): WorkflowInput {
  const groups = [...(before?.actionFilters ?? []), ...(before?.triggers ? [before.triggers] : [])];
  const ids = createNodeIds(context, groups);
  const { organization } = context;
  const input = fields.readFields(camelCased(body), {
    name: fields.text({ maximum: 256 }),
    enabled: fields.optional(fields.boolean()),
    environment: fields.nullable(readEnvironment(context)),
    owner: fields.nullable(readOwner(organization)),
    config: fields.nullable(
      fields.object({ frequency: fields.optional(fields.integer({ minimum: 0 })) }),
    ),
    detectorIds: fields.nullable(fields.list(readDetectorId(context))),
    triggers: fields.nullable(readBeginning(ids, organization)),
    actionFilters: fields.nullable(fields.list(readGroup(ids, organization))),
  });
  return {
    name: input.name,
    enabled: input.enabled ?? before?.enabled ?? true,
    environment: input.environment ?? null,
    owner: input.owner ?? null,
    frequencyInMinutes: input.config?.frequency ?? before?.frequencyInMinutes ?? 0,
    detectorIds: [...new Set(input.detectorIds ?? before?.detectorIds ?? [])],
    triggers: input.triggers ?? before?.triggers ?? null,
    actionFilters: input.actionFilters ?? before?.actionFilters ?? [],
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
