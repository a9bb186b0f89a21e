import type { Organization, TokenInfo } from '../store/model.ts';
import type { State } from '../store/state.ts';

/** Every scope of a user token (docs.sentry.io, "Permissions & Scopes"). */
export const ALL_SCOPES: readonly string[] = [
  'alerts:read',
  'alerts:write',
  'event:admin',
  'event:read',
  'event:write',
  'member:admin',
  'member:invite',
  'member:read',
  'member:write',
  'org:admin',
  'org:ci',
  'org:integrations',
  'org:read',
  'org:write',
  'project:admin',
  'project:read',
  'project:releases',
  'project:write',
  'team:admin',
  'team:read',
  'team:write',
];

/**
 * Makes a token that the REST API takes. With `org:ci` as its only scope it is an organization token, which says where
 * it belongs (getsentry/rfcs, text/0091-ci-upload-tokens.md); any other is a user token.
 */
export function createToken(
  state: State,
  organization: Organization,
  scopes: readonly string[],
  baseUrl: string,
): TokenInfo {
  const isOrganizationToken = scopes.length === 1 && scopes[0] === 'org:ci';
  const token: TokenInfo = {
    token: isOrganizationToken
      ? organizationToken(state, organization, baseUrl)
      : `sntryu_${state.hex(64)}`,
    scopes: [...scopes],
    userId: '1',
    organization: isOrganizationToken ? organization : null,
  };
  state.tokens.set(token.token, token);
  return token;
}

function organizationToken(state: State, organization: Organization, baseUrl: string): string {
  const claims = {
    iat: state.clock.now() / 1000,
    url: baseUrl,
    region_url: baseUrl,
    org: organization.slug,
  };
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64');
  const secret = Buffer.from(state.hex(64), 'hex').toString('base64').replace(/=+$/, '');
  return `sntrys_${payload}_${secret}`;
}
