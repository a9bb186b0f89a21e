import type { LegacyRule, Project } from '../../../store/model.ts';
import { ORGANIZATION, PAGING } from '../../admin/paths.ts';
import { SCOPES } from '../../admin/scopes.ts';
import { fieldErrors } from '../../errors.ts';
import { iso } from '../../iso.ts';
import { paginated } from '../../paginate.ts';
import type { RestContext, Route } from '../../route.ts';
import { addDetector, changeDetector } from '../write-detector.ts';
import { addWorkflow, changeWorkflow } from '../write-workflow.ts';
import { deleteRule, findRule, liveDetector, liveWorkflow, rulesOf } from './find-rule.ts';
import { metricDetectorTwin, metricWorkflowTwin, readMetricRule } from './metric-twin.ts';

const RULES = `${ORGANIZATION}alert-rules/`;
const RULE = `${RULES}{alert_rule_id}/`;
const WRITE = ['alerts:write', 'org:admin', 'org:write'];

/** Metric rules of the old model (getsentry/sentry, src/sentry/incidents/endpoints/organization_alert_rule_index.py). */
export const metricRuleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: RULES,
    scopes: SCOPES.monitorList,
    query: PAGING,
    handle: (context) =>
      paginated(context, rulesOf(context, 'metric'), (rule) => serialize(context, rule)),
  },
  {
    method: 'POST',
    path: RULES,
    scopes: WRITE,
    handle(context) {
      const { state, organization } = context;
      const body = readMetricRule(context.body);
      const project = projectOf(context, body);
      const detector = addDetector(context, project, metricDetectorTwin(body));
      const workflow = addWorkflow(context, metricWorkflowTwin(body, detector.id));
      const now = state.clock.now();
      const rule: LegacyRule = {
        id: state.nextId('alert-rule'),
        kind: 'metric',
        project,
        body,
        workflowId: workflow.id,
        detectorId: detector.id,
        createdAt: now,
        updatedAt: now,
      };
      organization.legacyRules.push(rule);
      return { status: 201, body: serialize(context, rule) };
    },
  },
  {
    method: 'GET',
    path: RULE,
    scopes: SCOPES.monitorList,
    handle: (context) => ({ status: 200, body: serialize(context, findOwn(context)) }),
  },
  {
    method: 'PUT',
    path: RULE,
    scopes: WRITE,
    handle(context) {
      const rule = findOwn(context);
      const body = readMetricRule(context.body);
      const [detector, workflow] = [liveDetector(context, rule), liveWorkflow(context, rule)];
      if (detector) changeDetector(context, rule.project, metricDetectorTwin(body), detector);
      if (detector && workflow) {
        changeWorkflow(context, metricWorkflowTwin(body, detector.id), workflow);
      }
      Object.assign(rule, { body, updatedAt: context.state.clock.now() });
      return { status: 200, body: serialize(context, rule) };
    },
  },
  {
    method: 'DELETE',
    path: RULE,
    scopes: WRITE,
    handle(context) {
      deleteRule(context, findOwn(context));
      return { status: 204 };
    },
  },
];

function findOwn(context: RestContext): LegacyRule {
  return findRule(rulesOf(context, 'metric'), context.params['alert_rule_id']);
}

function projectOf({ organization }: RestContext, body: LegacyRule['body']): Project {
  const [slug]: readonly unknown[] = Array.isArray(body['projects']) ? body['projects'] : [];
  const project = organization.projects.find((one) => one.slug === slug);
  if (!project) throw fieldErrors({ projects: ['Invalid project'] });
  return project;
}

function serialize(
  { organization }: RestContext,
  { id, body, createdAt, updatedAt }: LegacyRule,
): Record<string, unknown> {
  return {
    id,
    ...body,
    organizationId: organization.id,
    status: 0,
    dateCreated: iso(createdAt),
    dateModified: iso(updatedAt),
    createdBy: null,
    snooze: false,
  };
}
