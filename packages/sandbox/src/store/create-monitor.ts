import { createDetector } from './create-organization.ts';
import type { Detector, Monitor, Project } from './model.ts';
import type { State } from './state.ts';

type MonitorInput = Pick<
  Monitor,
  'id' | 'slug' | 'name' | 'status' | 'isMuted' | 'isUpserting' | 'config' | 'owner'
>;

/** Adds a cron monitor with the detector that Sentry makes for it. */
export function createMonitor(
  state: State,
  project: Project,
  input: MonitorInput,
): Detector & {
  readonly monitor: Monitor;
} {
  const monitor: Monitor = { ...input, project, createdAt: state.clock.now(), checkIns: [] };
  project.organization.monitors.push(monitor);
  const detector = {
    ...createDetector(state, 'monitor_check_in_failure', input.name),
    monitor,
    owner: input.owner,
    enabled: input.status === 'active',
  };
  project.detectors.push(detector);
  return detector;
}
