import { createDetector } from '../../store/create-organization.ts';
import { createMonitor } from '../../store/create-monitor.ts';
import type { Detector, Monitor, Organization, Project } from '../../store/model.ts';
import type { RestContext } from '../route.ts';
import { readDetector, type DetectorInput } from './read-detector.ts';

/** Makes a detector of what a body says. */
export function addDetector(context: RestContext, project: Project, body: unknown): Detector {
  const input = readDetector(context, project, body, null);
  const detector = makeDetector(context, project, input);
  assign(context, detector, input);
  return detector;
}

function makeDetector({ state }: RestContext, project: Project, input: DetectorInput): Detector {
  if (input.type !== 'monitor_check_in_failure') {
    const detector = createDetector(state, input.type, input.name);
    project.detectors.push(detector);
    return detector;
  }
  return createMonitor(state, project, {
    id: state.hex(32),
    ...monitorFields(input),
    isMuted: false,
    isUpserting: false,
  });
}

export function changeDetector(
  context: RestContext,
  project: Project,
  body: unknown,
  detector: Detector,
): void {
  const input = readDetector(context, project, body, detector);
  assign(context, detector, input);
  if (detector.monitor && input.parts.source) Object.assign(detector.monitor, monitorFields(input));
  detector.updatedAt = context.state.clock.now();
}

function assign(context: RestContext, detector: Detector, input: DetectorInput): void {
  const { parts, workflowIds } = input;
  detector.name = input.name;
  detector.description = input.description;
  detector.owner = input.owner;
  detector.enabled = input.enabled;
  detector.config = parts.config;
  detector.conditionGroup = parts.conditionGroup;
  if (parts.source && !detector.monitor) {
    const id = detector.source?.id ?? context.state.nextId('data-source');
    detector.source = { id, fields: parts.source };
  }
  if (workflowIds) connect(context.organization, detector, workflowIds);
}

function monitorFields({
  parts,
  owner,
  enabled,
}: DetectorInput): Pick<Monitor, 'name' | 'slug' | 'config' | 'owner' | 'status'> {
  const { name, slug, config } = parts.source ?? {};
  return {
    name: String(name),
    slug: String(slug),
    config: { ...Object(config) },
    owner,
    status: enabled ? 'active' : 'disabled',
  };
}

/** Exactly these workflows listen to it from now on. */
function connect(
  { workflows }: Organization,
  detector: Detector,
  workflowIds: readonly string[],
): void {
  for (const workflow of workflows) {
    const others = workflow.detectorIds.filter((id) => id !== detector.id);
    workflow.detectorIds = workflowIds.includes(workflow.id) ? [...others, detector.id] : others;
  }
}
