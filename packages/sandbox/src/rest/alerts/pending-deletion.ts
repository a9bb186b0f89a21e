import type { Detector, Organization, Workflow } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import { remove } from '../admin/delete-project.ts';
import { notFound } from '../errors.ts';

/**
 * Sentry answers a DELETE before it deletes, so a read right after it still finds the object
 * (getsentry/sentry, src/sentry/deletions). Nothing can be written to it meanwhile.
 */
const DELAY_IN_MS = 1000;

interface Deletable {
  deletedAt: number | null;
}

/** Takes out what was deleted a while ago. */
export function purgeAlerts(state: State, organization: Organization): void {
  const isGone = ({ deletedAt }: Deletable): boolean =>
    deletedAt !== null && state.clock.now() - deletedAt >= DELAY_IN_MS;
  for (const workflow of organization.workflows.filter(isGone)) {
    remove(organization.workflows, workflow);
  }
  for (const project of organization.projects) {
    for (const detector of project.detectors.filter(isGone)) forget(organization, detector);
  }
}

function forget(organization: Organization, detector: Detector): void {
  for (const { detectors } of organization.projects) remove(detectors, detector);
  if (detector.monitor) remove(organization.monitors, detector.monitor);
  for (const workflow of organization.workflows) {
    workflow.detectorIds = workflow.detectorIds.filter((id) => id !== detector.id);
  }
}

export function scheduleDeletion(state: State, entry: Detector | Workflow): void {
  entry.deletedAt = state.clock.now();
}

/** Throws a 404 for what is being deleted. */
export function changeable<Entry extends Deletable>(entry: Entry): Entry {
  if (entry.deletedAt !== null) throw notFound();
  return entry;
}
