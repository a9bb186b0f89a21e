import type { Organization, Project, TokenInfo } from '../store/model.ts';
import type { State } from '../store/state.ts';
import { forbidden, notFound } from './errors.ts';
import { failure } from './route.ts';

/** The organization that a path names by id or slug, as long as the token may reach it. */
export function findOrganization(state: State, token: TokenInfo, idOrSlug: string): Organization {
  const organization = state.organizations.find(
    (candidate) => candidate.slug === idOrSlug || candidate.id === idOrSlug,
  );
  if (!organization) throw notFound();
  if (token.organization && token.organization !== organization) throw forbidden();
  return organization;
}

/** The project that a path names by id or slug. A slug that it had before answers 302, as in Sentry. */
export function findProject(organization: Organization, idOrSlug: string, url: URL): Project {
  const project = organization.projects.find(
    (candidate) => candidate.slug === idOrSlug || candidate.id === idOrSlug,
  );
  if (project) return project;
  const movedTo = organization.projects.find((candidate) =>
    candidate.formerSlugs.includes(idOrSlug),
  );
  if (movedTo) throw resourceMoved(movedTo, idOrSlug, url);
  throw notFound();
}

/** getsentry/sentry, src/sentry/api/bases/project.py and src/sentry/api/exceptions.py (ProjectMoved). */
function resourceMoved(project: Project, formerSlug: string, url: URL): unknown {
  const path = url.pathname.replace(`/${formerSlug}/`, `/${project.slug}/`);
  const location = `${path}${url.search}`;
  return failure(
    302,
    {
      slug: project.slug,
      detail: {
        code: 'resource-moved',
        message: 'Resource has been moved',
        extra: { url: location, slug: project.slug },
      },
    },
    { Location: location },
  );
}
