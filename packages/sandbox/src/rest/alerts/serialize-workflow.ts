import type {
  ConditionGroup,
  Detector,
  Organization,
  Project,
  Workflow,
} from '../../store/model.ts';
import { iso, isoOrNull } from '../iso.ts';

export function serializeWorkflow(
  organization: Organization,
  workflow: Workflow,
): Record<string, unknown> {
  return {
    id: workflow.id,
    name: workflow.name,
    organizationId: organization.id,
    createdBy: '1',
    dateCreated: iso(workflow.createdAt),
    dateUpdated: iso(workflow.updatedAt),
    triggers: workflow.triggers ? serializeGroup(organization, workflow.triggers) : null,
    actionFilters: workflow.actionFilters.map((group) => serializeGroup(organization, group)),
    environment: workflow.environment,
    config: { frequency: workflow.frequencyInMinutes },
    detectorIds: workflow.detectorIds,
    enabled: workflow.enabled,
    lastTriggered: isoOrNull(workflow.lastTriggeredAt),
    owner: workflow.owner,
  };
}

function serializeGroup(
  organization: Organization,
  group: ConditionGroup,
): Record<string, unknown> {
  return { organizationId: organization.id, ...group };
}

export function serializeDetector(project: Project, detector: Detector): Record<string, unknown> {
  const { workflows } = project.organization;
  const connected = workflows.filter(({ detectorIds }) => detectorIds.includes(detector.id));
  return {
    id: detector.id,
    projectId: project.id,
    name: detector.name,
    type: detector.type,
    workflowIds: connected.map(({ id }) => id),
    dateCreated: iso(detector.createdAt),
    dateUpdated: iso(detector.createdAt),
    dataSources: null,
    conditionGroup: null,
    config: {},
    enabled: true,
    owner: null,
    createdBy: null,
    latestGroup: null,
    description: null,
  };
}
