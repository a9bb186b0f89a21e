import type { Detector, Organization, Project } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import { iso } from '../iso.ts';
import { serializeMonitor, serializeOwner } from '../serialize/monitor.ts';
import { serializeGroup } from './serialize-workflow.ts';

export function serializeDetector(
  state: State,
  project: Project,
  detector: Detector,
): Record<string, unknown> {
  const { organization } = project;
  const connected = organization.workflows.filter(({ detectorIds }) =>
    detectorIds.includes(detector.id),
  );
  return {
    id: detector.id,
    projectId: project.id,
    name: detector.name,
    type: detector.type,
    workflowIds: connected.map(({ id }) => id),
    dateCreated: iso(detector.createdAt),
    dateUpdated: iso(detector.updatedAt),
    dataSources: serializeSources(state, organization, detector),
    conditionGroup: detector.conditionGroup
      ? serializeGroup(organization, detector.conditionGroup)
      : null,
    config: detector.config,
    enabled: detector.enabled,
    owner: serializeOwner(organization, detector.owner),
    createdBy: null,
    latestGroup: detector.issue ? { id: detector.issue.id, title: detector.issue.title } : null,
    description: detector.description,
  };
}

/** What was sent as it is comes back wrapped; the request of a metric is one layer deeper. */
function serializeSources(
  state: State,
  organization: Organization,
  { type, source, monitor }: Detector,
): readonly object[] | null {
  const wrap = (kind: string, id: string, queryObj: object): object => ({
    id,
    organizationId: organization.id,
    type: kind,
    sourceId: id,
    queryObj,
  });
  if (monitor) return [wrap('cron_monitor', monitor.id, serializeMonitor(state, monitor))];
  if (!source) return null;
  const { id, fields } = source;
  return type === 'metric_issue'
    ? [
        wrap('snuba_query_subscription', id, {
          id,
          status: 1,
          subscription: null,
          snubaQuery: { id, ...fields },
        }),
      ]
    : [wrap('uptime_subscription', id, fields)];
}
