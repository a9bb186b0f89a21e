import type { Route } from '../route.ts';

const ORGANIZATION_PATH = '/api/0/organizations/{organization_id_or_slug}/issues/{issue_id}/';
/** The paths without an organization are deprecated in Sentry, and still answer. */
const BARE_PATH = '/api/0/issues/{issue_id}/';

export const READ_SCOPES = ['event:read', 'event:write', 'event:admin'] as const;
export const WRITE_SCOPES = ['event:write', 'event:admin'] as const;
export const ADMIN_SCOPES = ['event:admin'] as const;

/** One operation on an issue, under both of its paths. */
export function issueRoutesAt(
  rest: string,
  operation: Omit<Route, 'path'>,
): readonly [Route, Route] {
  return [
    { ...operation, path: `${ORGANIZATION_PATH}${rest}` },
    { ...operation, path: `${BARE_PATH}${rest}` },
  ];
}
