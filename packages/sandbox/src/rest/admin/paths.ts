export const ORGANIZATIONS = '/api/0/organizations/';
export const ORGANIZATION = `${ORGANIZATIONS}{organization_id_or_slug}/`;
export const PROJECT = '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/';
export const TEAM = '/api/0/teams/{organization_id_or_slug}/{team_id_or_slug}/';
export const RELEASE = `${ORGANIZATION}releases/{version}/`;

/** Every list takes both, whether or not the OpenAPI file says so (getsentry/sentry, src/sentry/api/base.py). */
export const PAGING = ['cursor', 'per_page'] as const;
