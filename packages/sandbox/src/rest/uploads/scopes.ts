/** getsentry/sentry, src/sentry/api/bases/organization.py and project.py: the release permissions. */
export const UPLOAD_SCOPES: readonly string[] = [
  'org:ci',
  'project:admin',
  'project:releases',
  'project:write',
];
