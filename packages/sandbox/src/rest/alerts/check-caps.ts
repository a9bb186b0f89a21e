import { CONDITION_TYPES } from '../../alerts/conditions/table.ts';
import type { Organization, Workflow } from '../../store/model.ts';
import { fieldErrors } from '../errors.ts';

/** getsentry/sentry-docs#19328: workflow_engine.max_workflows_per_org, and what a project may have. */
const PER_ORGANIZATION = 1000;
const FREQUENCY_PER_PROJECT = 100;
const OTHERS_PER_PROJECT = 500;
/** getsentry/sentry#103881. */
const QUERIES_PER_ORGANIZATION = 1000;

/** Throws a 400 when one more workflow is too many. */
export function checkWorkflowCaps(
  { workflows, projects }: Organization,
  added: Pick<Workflow, 'detectorIds' | 'triggers' | 'actionFilters'>,
): void {
  const alive = workflows.filter(({ deletedAt }) => deletedAt === null);
  if (alive.length >= PER_ORGANIZATION) {
    throw tooMany(`You may not exceed ${PER_ORGANIZATION} workflows per organization.`);
  }
  const counts = countsOverTime(added);
  const limit = counts ? FREQUENCY_PER_PROJECT : OTHERS_PER_PROJECT;
  for (const { detectors } of projects) {
    const ids = detectors.map(({ id }) => id);
    const isHere = ({ detectorIds }: Pick<Workflow, 'detectorIds'>): boolean =>
      detectorIds.some((id) => ids.includes(id));
    const own = alive.filter((one) => isHere(one) && countsOverTime(one) === counts);
    if (isHere(added) && own.length >= limit) {
      const kind = counts ? 'rules with frequency conditions' : 'rules';
      throw tooMany(`You may not exceed ${limit} ${kind} per project.`);
    }
  }
}

/** Throws a 400 when one more metric is too many. */
export function checkDetectorCaps({ projects }: Organization): void {
  const metrics = projects
    .flatMap(({ detectors }) => detectors)
    .filter(({ type, deletedAt }) => type === 'metric_issue' && deletedAt === null);
  if (metrics.length >= QUERIES_PER_ORGANIZATION) {
    throw tooMany(`You may not exceed ${QUERIES_PER_ORGANIZATION} metric alerts per organization.`);
  }
}

function countsOverTime({
  triggers,
  actionFilters,
}: Pick<Workflow, 'triggers' | 'actionFilters'>): boolean {
  return [...(triggers ? [triggers] : []), ...actionFilters].some(({ conditions }) =>
    conditions.some(({ type }) => CONDITION_TYPES.get(type)?.isFrequency === true),
  );
}

function tooMany(message: string): unknown {
  return fieldErrors({ nonFieldErrors: [message] });
}
