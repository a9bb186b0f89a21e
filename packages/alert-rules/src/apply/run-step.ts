import { isApiClientError, type SentryCaller } from '@sentry-kit/api-client/core';
import * as detectors from '@sentry-kit/api-client/operations/detectors';
import * as workflows from '@sentry-kit/api-client/operations/workflows';
import type { CreateStep, DeleteStep, UpdateStep } from '../plan/types.ts';
import { readDetector } from '../wire/read-detector.ts';
import { readNotification } from '../wire/notifications.ts';
import { listOf } from '../wire/read-fields.ts';
import { readWorkflow } from '../wire/read-workflow.ts';
import type { WireGroup } from '../wire/types.ts';

/** Who asks, and where. */
export interface Connection {
  readonly client: SentryCaller;
  readonly organization: string;
  readonly signal?: AbortSignal | undefined;
}

/** Sends the one request of a step. Resolves with what Sentry made of it. */
export async function runStep(
  step: CreateStep | UpdateStep,
  body: Readonly<Record<string, unknown>>,
  { client, organization, signal }: Connection,
): Promise<unknown> {
  const options = { signal };
  switch (step.kind) {
    case 'monitor': {
      const input = { organization, ...detectorInput(body) };
      if (step.type === 'update') {
        return client.call(detectors.update, { ...input, detectorId: step.serverId }, options);
      }
      const { projectId } = readDetector(body);
      return client.call(
        detectors.create,
        { ...input, project: step.project ?? projectId },
        options,
      );
    }
    case 'alert': {
      const input = { organization, ...workflowInput(body) };
      return step.type === 'create'
        ? client.call(workflows.create, input, options)
        : client.call(workflows.update, { ...input, workflowId: step.serverId }, options);
    }
    case 'notification': {
      const input = { organization, ...notificationInput(body) };
      return step.type === 'create'
        ? client.request('POST', NOTIFICATIONS, input, options)
        : client.request('PUT', NOTIFICATION, { ...input, actionId: step.serverId }, options);
    }
  }
}

/** Deletes one thing by its id; never by a filter. What Sentry is deleting already is as good as gone. */
export async function runDelete(step: DeleteStep, connection: Connection): Promise<void> {
  try {
    await sendDelete(step, connection);
  } catch (error) {
    if (!isApiClientError(error, 'not-found')) throw error;
  }
}

async function sendDelete(
  { kind, serverId }: DeleteStep,
  { client, organization, signal }: Connection,
): Promise<void> {
  const options = { signal };
  if (kind === 'monitor') {
    await client.call(detectors.delete, { organization, detectorId: serverId }, options);
  } else if (kind === 'alert') {
    await client.call(workflows.delete, { organization, workflowId: serverId }, options);
  } else {
    await client.request('DELETE', NOTIFICATION, { organization, actionId: serverId }, options);
  }
}

/** The contract leaves out `target_type` and `sentry_app_id`, which the server takes (getsentry/sentry: src/sentry/notifications/api). */
const NOTIFICATIONS = 'organizations/{organization}/notifications/actions/';
const NOTIFICATION = `${NOTIFICATIONS}{actionId}/`;

function detectorInput(body: Readonly<Record<string, unknown>>) {
  const { name, type, description, owner, enabled, config, dataSources, conditionGroup } =
    readDetector(body);
  return {
    name,
    type,
    description,
    owner,
    enabled,
    config,
    data_sources: dataSources,
    ...(conditionGroup ? { condition_group: groupInput(conditionGroup) } : {}),
  };
}

function workflowInput(body: Readonly<Record<string, unknown>>) {
  const { name, enabled, environment, owner, config, detectorIds, triggers, actionFilters } =
    readWorkflow(body);
  return {
    name,
    enabled,
    environment,
    owner,
    config,
    detector_ids: detectorIds.map((id) => asNumber(id)),
    triggers: groupInput(triggers ?? { logicType: 'any-short', conditions: [] }),
    action_filters: actionFilters.map((group) => ({
      ...groupInput(group),
      actions: group.actions ?? [],
    })),
  };
}

function groupInput({ id, logicType, conditions }: WireGroup) {
  return {
    ...(id === undefined ? {} : { id: asNumber(id) }),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server says which others it takes
    logic_type: logicType as 'any' | 'any-short' | 'all' | 'none',
    conditions,
  };
}

function notificationInput(body: Readonly<Record<string, unknown>>) {
  const wire = readNotification(body);
  return {
    trigger_type: wire.triggerType,
    service_type: wire.serviceType,
    ...(wire.integrationId === null ? {} : { integration_id: asNumber(wire.integrationId) }),
    ...(wire.sentryAppId === null ? {} : { sentry_app_id: asNumber(wire.sentryAppId) }),
    ...(wire.targetType === null ? {} : { target_type: wire.targetType }),
    ...(wire.targetIdentifier === null ? {} : { target_identifier: wire.targetIdentifier }),
    ...(wire.targetDisplay === null ? {} : { target_display: wire.targetDisplay }),
    projects: listOf(body['projectSlugs']),
  };
}

/** Ids are texts for us and numbers in requests. */
function asNumber(id: string): number {
  return Number(id);
}
