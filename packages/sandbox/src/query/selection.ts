import { forbidden, notFound } from '../rest/errors.ts';
import type { RestContext } from '../rest/route.ts';
import type { Organization, Project } from '../store/model.ts';
import { isWithin, readTimeRange, type TimeRange } from './time-range.ts';

/** The parameters that most lists of an organization share. */
export const SELECTION_PARAMETERS = [
  'project',
  'environment',
  'statsPeriod',
  'start',
  'end',
] as const;

/** What the shared parameters select. */
export interface Selection {
  readonly projects: readonly Project[];
  /** Null: all of them, also none. */
  readonly environments: readonly string[] | null;
  readonly range: TimeRange | null;
}

interface Row {
  readonly project: Project;
  readonly environment: string | null;
}

export function readSelection(context: RestContext): Selection {
  return {
    projects: readProjects(context.organization, context.query),
    environments: readEnvironments(context.organization, context.query),
    range: readTimeRange(context.query, context.state.clock.now()),
  };
}

export function isSelected(selection: Selection, row: Row, at: number): boolean {
  return (
    selection.projects.includes(row.project) &&
    isEnvironmentSelected(selection, row.environment) &&
    isWithin(selection.range, at)
  );
}

export function isEnvironmentSelected(selection: Selection, environment: string | null): boolean {
  return selection.environments?.includes(environment ?? '') ?? true;
}

/** Ids or slugs; `-1` stands for all. One that does not exist answers 403, as in Sentry. */
export function readProjects(
  organization: Organization,
  query: URLSearchParams,
): readonly Project[] {
  const wanted = query.getAll('project').filter((value) => value !== '');
  if (wanted.length === 0 || wanted.includes('-1')) return organization.projects;
  return wanted.map((idOrSlug) => {
    const project = organization.projects.find(
      (candidate) => candidate.id === idOrSlug || candidate.slug === idOrSlug,
    );
    if (!project) throw forbidden();
    return project;
  });
}

/** An environment that no project has answers 404, as in Sentry. The empty name selects what has none. */
export function readEnvironments(
  organization: Organization,
  query: URLSearchParams,
): readonly string[] | null {
  const wanted = query.getAll('environment');
  if (wanted.length === 0) return null;
  const known = new Set(
    organization.projects.flatMap((project) => project.environments.map(({ name }) => name)),
  );
  if (wanted.some((name) => name !== '' && !known.has(name))) throw notFound();
  return wanted;
}
