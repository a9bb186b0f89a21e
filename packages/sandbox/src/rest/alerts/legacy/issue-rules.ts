import type { LegacyRule } from '../../../store/model.ts';
import { PAGING, PROJECT } from '../../admin/paths.ts';
import { SCOPES } from '../../admin/scopes.ts';
import { fieldErrors } from '../../errors.ts';
import { iso } from '../../iso.ts';
import { paginated } from '../../paginate.ts';
import type { RestContext, Route } from '../../route.ts';
import { readGroup } from '../read-group.ts';
import { addWorkflow, changeWorkflow } from '../write-workflow.ts';
import { deleteRule, findRule, liveWorkflow, rulesOf } from './find-rule.ts';
import { issueTwin, readIssueRule } from './issue-twin.ts';

const RULES = `${PROJECT}rules/`;
const RULE = `${RULES}{rule_id}/`;

/** Issue rules of the old model (getsentry/sentry, src/sentry/api/endpoints/project_rules.py). */
export const issueRuleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: RULES,
    scopes: SCOPES.monitorRead,
    query: PAGING,
    handle: (context) => paginated(context, ownRules(context), serialize),
  },
  {
    method: 'POST',
    path: RULES,
    scopes: SCOPES.monitorWrite,
    handle(context) {
      const { state, project, organization } = context;
      const body = readIssueRule(context.body);
      refuseDuplicate(context, body);
      const workflow = addWorkflow(context, issueTwin(body, project), readGroup);
      const now = state.clock.now();
      const rule: LegacyRule = {
        id: state.nextId('rule'),
        kind: 'issue',
        project,
        body,
        workflowId: workflow.id,
        detectorId: null,
        createdAt: now,
        updatedAt: now,
      };
      organization.legacyRules.push(rule);
      return { status: 201, body: serialize(rule) };
    },
  },
  {
    method: 'GET',
    path: RULE,
    scopes: SCOPES.monitorRead,
    handle: (context) => ({ status: 200, body: serialize(findOwn(context)) }),
  },
  {
    method: 'PUT',
    path: RULE,
    scopes: SCOPES.monitorWrite,
    handle(context) {
      const rule = findOwn(context);
      const body = readIssueRule(context.body);
      const workflow = liveWorkflow(context, rule);
      if (workflow) {
        changeWorkflow(context, issueTwin(body, rule.project), workflow, readGroup);
      }
      Object.assign(rule, { body, updatedAt: context.state.clock.now() });
      return { status: 200, body: serialize(rule) };
    },
  },
  {
    method: 'DELETE',
    path: RULE,
    scopes: SCOPES.monitorWrite,
    handle(context) {
      deleteRule(context, findOwn(context));
      return { status: 202 };
    },
  },
];

function ownRules(context: RestContext): readonly LegacyRule[] {
  return rulesOf(context, 'issue').filter(({ project }) => project === context.project);
}

function findOwn(context: RestContext): LegacyRule {
  return findRule(ownRules(context), context.params['rule_id']);
}

/** The same but for its name. */
function refuseDuplicate(context: RestContext, body: LegacyRule['body']): void {
  const textOf = (rule: LegacyRule['body']): string => JSON.stringify({ ...rule, name: '' });
  const twin = ownRules(context).find((rule) => textOf(rule.body) === textOf(body));
  if (!twin) return;
  throw fieldErrors({
    name: [
      `This rule is an exact duplicate of '${String(twin.body['name'])}' in this project and may not be created.`,
    ],
    ruleId: [Number(twin.id)],
  });
}

function serialize({ id, project, body, createdAt }: LegacyRule): Record<string, unknown> {
  return {
    id,
    ...body,
    projects: [project.slug],
    dateCreated: iso(createdAt),
    createdBy: null,
    snooze: false,
    lastTriggered: null,
  };
}
