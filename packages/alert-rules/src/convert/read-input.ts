import { isRecord } from '../canonical/casing.ts';
import type { ConvertContext } from './context.ts';
import { readRule, terraformResources, type TerraformResource } from './terraform.ts';

/** A rule that was found in the input. */
export interface LegacyRule {
  readonly kind: 'issue' | 'metric';
  /** The rule, in camelCase. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly path: readonly (string | number)[];
  /** What its place calls it. */
  readonly name?: string;
}

const KINDS: Readonly<Record<string, LegacyRule['kind']>> = {
  sentry_issue_alert: 'issue',
  sentry_metric_alert: 'metric',
};

/** Every rule of the input, with its place. What is none is told. */
export function readInput(input: unknown, context: ConvertContext): readonly LegacyRule[] {
  const resources = terraformResources(input);
  if (resources) return resources.flatMap((resource) => readResource(resource, context));
  if (Array.isArray(input)) {
    return input.flatMap((rule: unknown, index) => readOne(rule, [index], context));
  }
  if (isRecord(input) && kindOf(readRule(input)) === undefined && !isNewModel(input)) {
    const entries = Object.entries(input);
    if (entries.length > 0 && entries.every(([, value]) => isRecord(value))) {
      return entries.flatMap(([name, rule]) => readOne(rule, [name], context, name));
    }
  }
  return readOne(input, [], context);
}

function readResource(
  { type, name, body, path }: TerraformResource,
  context: ConvertContext,
): readonly LegacyRule[] {
  const kind = KINDS[type];
  if (kind !== undefined) return [{ kind, fields: readRule(body), path, name }];
  if (type.startsWith('sentry_')) {
    const message = `${type} is no old rule; it stays as it is`;
    context.at(...path).say('info', 'not-legacy', message);
  }
  return [];
}

function readOne(
  rule: unknown,
  path: LegacyRule['path'],
  context: ConvertContext,
  name?: string,
): readonly LegacyRule[] {
  const fields = readRule(rule);
  const kind = kindOf(fields);
  if (kind !== undefined && !isNewModel(fields)) {
    return [{ kind, fields, path, ...(name === undefined ? {} : { name }) }];
  }
  if (isNewModel(fields)) {
    const message = 'this is an alert or a monitor of the new model already';
    context.at(...path).say('error', 'not-legacy', message, 'Import it instead.');
  } else {
    const message = 'this is no rule: it has neither conditions nor triggers';
    context.at(...path).say('error', 'not-a-rule', message);
  }
  return [];
}

function kindOf(fields: Readonly<Record<string, unknown>>): LegacyRule['kind'] | undefined {
  if ('triggers' in fields) return 'metric';
  const isIssue = ['conditions', 'filters', 'actionMatch', 'filterMatch'].some(
    (key) => key in fields,
  );
  return isIssue ? 'issue' : undefined;
}

function isNewModel(fields: Readonly<Record<string, unknown>>): boolean {
  return ['actionFilters', 'action_filters', 'detectorIds', 'detector_ids', 'dataSources'].some(
    (key) => key in fields,
  );
}
