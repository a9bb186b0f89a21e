import { get, ORGANIZATION, post, PROJECT, put, remove, TEAM } from './call.ts';
import type { Call } from './call.ts';

const KEY = `${PROJECT}keys/{key_id}/`;
const FILTER = `${PROJECT}filters/{filter_id}/`;
const MEMBER = `${ORGANIZATION}members/{member_id}/`;
const MEMBER_TEAM = `${MEMBER}teams/{team_id_or_slug}/`;
const PROJECT_TEAM = `${PROJECT}teams/{team_id_or_slug}/`;
const blue = { at: { team_id_or_slug: 'blue' } };

/** Organizations, projects, keys, teams and members. */
export const administrationCalls: readonly Call[] = [
  get('/api/0/'),
  get('/api/0/users/me/'),
  get('/api/0/users/me/regions/'),
  get('/api/0/organizations/'),
  get(ORGANIZATION),
  get(ORGANIZATION, { query: 'detailed=0' }),
  put(ORGANIZATION, 200, { name: 'Acme', openMembership: false }),

  get('/api/0/projects/'),
  get(`${ORGANIZATION}projects/`),
  get(`${TEAM}projects/`),
  post(`${TEAM}projects/`, 201, { name: 'Mobile App', platform: 'javascript' }),
  post(`${ORGANIZATION}projects/`, 201, { name: 'Other' }),
  get(PROJECT),
  put(PROJECT, 200, { platform: 'node', resolveAge: 24 }),
  remove(PROJECT, 204, { at: { project_id_or_slug: 'other' } }),
  get(`${PROJECT}users/`),

  get(`${ORGANIZATION}project-keys/`),
  get(`${PROJECT}keys/`),
  post(
    `${PROJECT}keys/`,
    201,
    { name: 'second', rateLimit: { window: 60, count: 10 } },
    {
      keep: { key_id: 'id' },
    },
  ),
  get(KEY),
  put(KEY, 200, { isActive: false }),
  remove(KEY, 204),

  get(`${PROJECT}filters/`),
  put(FILTER, 204, { active: true }, { at: { filter_id: 'localhost' } }),
  put(FILTER, 204, { subfilters: ['ie', 'opera'] }, { at: { filter_id: 'legacy-browsers' } }),
  get(`${PROJECT}filters/`),
  post(`${ORGANIZATION}spike-protections/`, 201, { projects: ['shop'] }),
  remove(`${ORGANIZATION}spike-protections/`, 200, { body: { projects: ['shop'] } }),

  post(`${ORGANIZATION}teams/`, 201, { slug: 'blue', name: 'Blue' }),
  get(`${ORGANIZATION}teams/`),
  get(`${ORGANIZATION}user-teams/`),
  get(TEAM, { query: 'expand=projects&expand=externalTeams', ...blue }),
  put(TEAM, 200, { name: 'Blues' }, blue),
  post(PROJECT_TEAM, 201, undefined, blue),
  get(`${PROJECT}teams/`),
  remove(PROJECT_TEAM, 200, blue),

  get(MEMBER),
  post(
    `${ORGANIZATION}members/`,
    201,
    { email: 'jane@example.com', orgRole: 'member' },
    {
      keep: { member_id: 'id' },
    },
  ),
  get(`${ORGANIZATION}members/`),
  put(MEMBER, 200, { orgRole: 'manager' }),
  post(MEMBER_TEAM, 201, undefined, blue),
  put(MEMBER_TEAM, 200, { teamRole: 'admin' }, blue),
  get(`${TEAM}members/`, blue),
  get(`${PROJECT}members/`),
  remove(MEMBER_TEAM, 200, blue),
  remove(MEMBER, 204),
  remove(TEAM, 204, blue),
];
