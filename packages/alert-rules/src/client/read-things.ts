import type { SentryCaller } from '@sentry-kit/api-client/core';
import * as detectors from '@sentry-kit/api-client/operations/detectors';
import * as notificationActions from '@sentry-kit/api-client/operations/notification-actions';
import * as workflows from '@sentry-kit/api-client/operations/workflows';
import type { ThingLists } from '../plan/observed-things.ts';

/** Of which projects, by their ids; all without. */
export interface Where {
  readonly organization: string;
  readonly projectIds?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Reads what can be kept in code, a hundred at a time. */
export async function readThings(
  client: SentryCaller,
  { organization, projectIds, signal }: Where,
): Promise<ThingLists> {
  const project = projectIds ? { project: projectIds } : {};
  const input = { organization, ...project, per_page: 100 };
  const [allDetectors, allWorkflows, notifications] = await Promise.all([
    client.list(detectors.list, input, { signal }).toArray(),
    client.list(workflows.list, input, { signal }).toArray(),
    client
      .list(
        notificationActions.list,
        { organization, ...project, triggerType: 'spike-protection' },
        { signal },
      )
      .toArray(),
  ]);
  return { detectors: allDetectors, workflows: allWorkflows, notifications };
}
