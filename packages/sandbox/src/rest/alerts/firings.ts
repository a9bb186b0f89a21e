import { noteAction } from '../../alerts/note-action.ts';
import type { Detector, Workflow } from '../../store/model.ts';
import { ORGANIZATION, PAGING } from '../admin/paths.ts';
import { SCOPES } from '../admin/scopes.ts';
import { badRequest, notFound } from '../errors.ts';
import { serializeCounts, lifetimeCounts, serializeIssueBase } from '../issues/serialize-issue.ts';
import { iso, isoOrNull } from '../iso.ts';
import { paginated } from '../paginate.ts';
import * as fields from '../read-fields.ts';
import type { RestContext, Route } from '../route.ts';
import { camelCased } from './casing.ts';
import { createNodeIds } from './node-ids.ts';
import { readAction } from './read-action.ts';

/**
 * What alerts did, and doing it at once for a try (getsentry/sentry, src/sentry/workflow_engine/endpoints; none of them is
 * documented).
 */
export const firingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${ORGANIZATION}workflows/{workflow_id}/group-history/`,
    scopes: SCOPES.monitorList,
    query: PAGING,
    handle(context) {
      const firings = [...findWorkflow(context).firings];
      const newestFirst = firings.toSorted(([, a], [, b]) => b.lastAt - a.lastAt);
      return paginated(context, newestFirst, ([issue, { count, lastAt, eventId }]) => ({
        group: {
          ...serializeIssueBase(issue, context.baseUrl),
          ...serializeCounts(lifetimeCounts(issue)),
        },
        count,
        lastTriggered: iso(lastAt),
        eventId,
        detector: null,
      }));
    },
  },
  {
    method: 'GET',
    path: `${ORGANIZATION}open-periods/`,
    scopes: SCOPES.monitorList,
    query: [...PAGING, 'detectorId'],
    handle(context) {
      const { openPeriods } = findDetector(context);
      return paginated(context, openPeriods.toReversed(), ({ id, startedAt, endedAt }) => ({
        id,
        start: iso(startedAt),
        end: isoOrNull(endedAt),
        isOpen: endedAt === null,
      }));
    },
  },
  {
    method: 'POST',
    path: `${ORGANIZATION}test-fire-actions/`,
    scopes: ['alerts:write', 'org:admin', 'org:write'],
    handle(context) {
      const { state, organization } = context;
      const ids = createNodeIds(context, []);
      const { actions } = fields.readFields(camelCased(context.body), {
        actions: fields.list((value) => readAction(value, ids, organization)),
      });
      const at = state.clock.now();
      const issue = [...state.issues.values()].find(
        ({ project }) => project.organization === organization,
      );
      for (const action of actions) {
        noteAction({ id: '', name: 'Test' }, action, {
          state,
          issue: issue ?? null,
          event: null,
          at,
        });
      }
      return { status: 200, body: {} };
    },
  },
];

function findWorkflow({ organization, params }: RestContext): Workflow {
  const found = organization.workflows.find(({ id }) => id === params['workflow_id']);
  if (!found) throw notFound();
  return found;
}

function findDetector({ organization, query }: RestContext): Detector {
  const id = query.get('detectorId');
  if (id === null) throw badRequest('Must provide detectorId or groupId');
  const found = organization.projects
    .flatMap(({ detectors }) => detectors)
    .find((detector) => detector.id === id);
  if (!found) throw notFound();
  return found;
}
