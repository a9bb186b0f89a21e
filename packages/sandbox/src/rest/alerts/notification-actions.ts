import { INTEGRATIONS } from '../../store/integrations.ts';
import type { NotificationAction, Organization } from '../../store/model.ts';
import { remove } from '../admin/delete-project.ts';
import { ORGANIZATION, PAGING } from '../admin/paths.ts';
import { SCOPES } from '../admin/scopes.ts';
import { fieldErrors, notFound } from '../errors.ts';
import { paginated } from '../paginate.ts';
import { readProjects } from '../../query/selection.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { camelCased } from './casing.ts';

const ACTIONS = `${ORGANIZATION}notifications/actions/`;
const ACTION = `${ACTIONS}{action_id}/`;
const TRIGGER = 'spike-protection';
const SERVICES = ['email', 'slack', 'sentry_notification', 'pagerduty', 'opsgenie'] as const;
const WITH_INTEGRATION = ['slack', 'pagerduty', 'opsgenie'];
const WITH_TARGET = ['slack', 'opsgenie'];

/** Notifications about spikes (getsentry/sentry, src/sentry/notifications/api/endpoints/notification_actions_index.py). */
export const notificationActionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: ACTIONS,
    scopes: SCOPES.organizationRead,
    query: [...PAGING, 'project', 'triggerType'],
    handle(context) {
      const { organization, query } = context;
      const ids = readProjects(organization, query).map(({ id }) => id);
      const trigger = query.get('triggerType') ?? TRIGGER;
      const found = organization.notificationActions.filter(
        ({ projectIds }) =>
          trigger === TRIGGER &&
          (!query.has('project') || projectIds.some((id) => ids.includes(id))),
      );
      return paginated(context, found, (action) => serialize(organization, action));
    },
  },
  {
    method: 'POST',
    path: ACTIONS,
    scopes: SCOPES.organizationRead,
    handle(context) {
      const action = { id: context.state.nextId('notification-action'), ...readInput(context) };
      context.organization.notificationActions.push(action);
      return answer(context, 201, action);
    },
  },
  {
    method: 'GET',
    path: ACTION,
    scopes: SCOPES.organizationRead,
    handle: (context) => answer(context, 200, find(context)),
  },
  {
    method: 'PUT',
    path: ACTION,
    scopes: SCOPES.organizationRead,
    handle: (context) => answer(context, 202, Object.assign(find(context), readInput(context))),
  },
  {
    method: 'DELETE',
    path: ACTION,
    scopes: SCOPES.organizationRead,
    handle(context) {
      remove(context.organization.notificationActions, find(context));
      return { status: 204 };
    },
  },
];

function readInput(context: RestContext): Omit<NotificationAction, 'id'> {
  const { organization } = context;
  const input = fields.readFields(camelCased(context.body), {
    triggerType: fields.choice([TRIGGER]),
    serviceType: fields.choice(SERVICES),
    integrationId: fields.nullable(fields.text()),
    targetIdentifier: fields.nullable(fields.text({ blank: true })),
    targetDisplay: fields.nullable(fields.text({ blank: true })),
    projects: fields.nullable(fields.list(readProject(organization))),
  });
  const { serviceType, integrationId = null, targetIdentifier, targetDisplay } = input;
  if (WITH_INTEGRATION.includes(serviceType)) {
    const integration = INTEGRATIONS.find(({ id }) => id === integrationId);
    if (integration?.key !== serviceType) {
      throw fieldErrors({
        integration_id: [`Service type of '${serviceType}' requires an integration_id.`],
      });
    }
  }
  if (WITH_TARGET.includes(serviceType) && !targetIdentifier && !targetDisplay) {
    throw fieldErrors({
      target_identifier: [`Service type of '${serviceType}' requires a target.`],
    });
  }
  return {
    serviceType,
    integrationId,
    targetIdentifier: targetIdentifier || null,
    targetDisplay: targetDisplay || null,
    projectIds: input.projects ?? [],
  };
}

function readProject({ projects }: Organization): fields.Field<string> {
  return (value) => {
    const name = fields.text()(value);
    const project = projects.find(({ id, slug }) => id === name || slug === name);
    if (!project) throw fields.fieldProblem('Invalid project');
    return project.id;
  };
}

function serialize(
  organization: Organization,
  {
    id,
    serviceType,
    integrationId,
    targetIdentifier,
    targetDisplay,
    projectIds,
  }: NotificationAction,
): Record<string, unknown> {
  return {
    id: Number(id),
    organizationId: Number(organization.id),
    integrationId: integrationId === null ? null : Number(integrationId),
    sentryAppId: null,
    projects: projectIds.map(Number),
    serviceType,
    triggerType: TRIGGER,
    targetType: 'specific',
    targetIdentifier,
    targetDisplay,
  };
}

function find(context: RestContext): NotificationAction {
  const id = context.params['action_id'];
  const found = context.organization.notificationActions.find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}

function answer(
  { organization }: RestContext,
  status: number,
  action: NotificationAction,
): RestAnswer {
  return { status, body: serialize(organization, action) };
}
