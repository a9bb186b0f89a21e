import type { Detector, Project } from '../../store/model.ts';
import { fieldErrors } from '../errors.ts';
import * as fields from '../read-fields.ts';
import type { RestContext } from '../route.ts';
import { camelCased } from './casing.ts';
import { createNodeIds } from './node-ids.ts';
import { readCronParts } from './read-cron.ts';
import { readGroup } from './read-group.ts';
import { readMetricParts } from './read-metric.ts';
import { readOwner } from './read-owner.ts';
import { readUptimeParts } from './read-uptime.ts';

/** What is special to a type of detector, checked and filled in. */
export type DetectorParts = Pick<Detector, 'config' | 'conditionGroup'> & {
  /** The fields of its data source. */
  readonly source: Readonly<Record<string, unknown>> | null;
};

/** What the readers of those get. */
export interface PartsInput {
  readonly context: RestContext;
  readonly project: Project;
  readonly before: Detector | null;
  /** The first data source in camelCase; undefined when none was sent. */
  readonly source: unknown;
  readonly config: Readonly<Record<string, unknown>> | undefined;
  readonly conditionGroup: Detector['conditionGroup'] | undefined;
}

const READERS = {
  metric_issue: readMetricParts,
  monitor_check_in_failure: readCronParts,
  uptime_domain_failure: readUptimeParts,
} as const;

type MadeType = keyof typeof READERS;
const MADE_TYPES: readonly MadeType[] = [
  'metric_issue',
  'monitor_check_in_failure',
  'uptime_domain_failure',
];

export type DetectorInput = Pick<Detector, 'name' | 'description' | 'owner' | 'enabled'> & {
  readonly type: Detector['type'];
  readonly parts: DetectorParts;
  readonly workflowIds: readonly string[] | undefined;
};

/**
 * Reads a detector, in camelCase or snake_case (getsentry/sentry,
 * src/sentry/workflow_engine/endpoints/validators/base/detector.py). What an update leaves out stays.
 */
export function readDetector(
  context: RestContext,
  project: Project,
  body: unknown,
  before: Detector | null,
): DetectorInput {
  const { organization } = context;
  const ids = createNodeIds(context, before?.conditionGroup ? [before.conditionGroup] : []);
  const input = fields.readFields(camelCased(body), {
    name: fields.text({ maximum: 200 }),
    type: fields.text(),
    description: fields.nullable(fields.text({ blank: true })),
    owner: fields.nullable(readOwner(organization)),
    enabled: fields.optional(fields.boolean()),
    workflowIds: fields.nullable(fields.list(readWorkflowId(context))),
    dataSources: fields.nullable(fields.list(fields.anyObject())),
    config: fields.nullable(fields.anyObject()),
    conditionGroup: fields.nullable(readGroup(ids, organization)),
  });
  const type = before?.type ?? MADE_TYPES.find((known) => known === input.type);
  if (type === undefined || type !== input.type) {
    throw fieldErrors({ type: [problemOfType(before, input.type)] });
  }
  const parts: PartsInput = {
    context,
    project,
    before,
    source: input.dataSources?.[0],
    config: input.config ?? undefined,
    conditionGroup: input.conditionGroup ?? undefined,
  };
  return {
    type,
    name: input.name,
    description:
      input.description === undefined ? (before?.description ?? null) : input.description,
    owner: input.owner === undefined ? (before?.owner ?? null) : input.owner,
    enabled: input.enabled ?? before?.enabled ?? true,
    parts:
      type === 'error' || type === 'issue_stream'
        ? { config: {}, source: null, conditionGroup: null }
        : READERS[type](parts),
    workflowIds: input.workflowIds ?? undefined,
  };
}

function problemOfType(before: Detector | null, type: string): string {
  return before
    ? `The type of a detector cannot be changed: it is ${before.type}, got ${type}.`
    : `Unknown detector type '${type}'. Must be one of: ${MADE_TYPES.join(', ')}`;
}

function readWorkflowId(context: RestContext): fields.Field<string> {
  return (value) => {
    const id = fields.text()(value);
    if (context.organization.workflows.some((one) => one.id === id)) return id;
    throw fields.fieldProblem(`Workflow ${id} does not exist in this organization`);
  };
}
