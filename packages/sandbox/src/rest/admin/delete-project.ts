import { deleteIssue } from '../../events/merge-issues.ts';
import type { Project } from '../../store/model.ts';
import type { State } from '../../store/state.ts';

/** Forgets a project with its keys, issues, monitors, rules and its part in releases and alerts. */
export function deleteProject(state: State, project: Project): void {
  const { organization } = project;
  for (const issue of state.issues.values()) {
    if (issue.project === project) deleteIssue(state, issue, null);
  }
  for (const release of organization.releases) remove(release.projects, project);
  const monitors = organization.monitors.filter((monitor) => monitor.project === project);
  for (const monitor of monitors) remove(organization.monitors, monitor);
  const gone = project.detectors.map(({ id }) => id);
  for (const workflow of organization.workflows) {
    workflow.detectorIds = workflow.detectorIds.filter((id) => !gone.includes(id));
  }
  const rules = organization.legacyRules.filter((rule) => rule.project === project);
  for (const rule of rules) remove(organization.legacyRules, rule);
  remove(organization.projects, project);
}

export function remove<Entry>(list: Entry[], entry: Entry): void {
  const index = list.indexOf(entry);
  if (index >= 0) list.splice(index, 1);
}
