import { get, ORGANIZATION, post, PROJECT, put, remove } from './call.ts';
import type { Call } from './call.ts';

const RELEASE = `${ORGANIZATION}releases/{version}/`;
const MAPPINGS = `${ORGANIZATION}code-mappings/`;
const REPOSITORY = `${ORGANIZATION}repos/{repo_id}/`;
const ENVIRONMENT = `${PROJECT}environments/{environment}/`;
const MONITOR = 'monitors/{monitor_id_or_slug}/';
const fresh = { version: 'shop@2.0.0', projects: ['shop'] };
const freshRelease = { at: { version: fresh.version } };
const mapping = {
  projectId: '1',
  repositoryId: '3',
  integrationId: '1',
  stackRoot: 'app/',
  sourceRoot: 'src/',
  defaultBranch: 'main',
};
const mappings = {
  project: 'shop',
  repository: 'acme/web',
  defaultBranch: 'main',
  mappings: [{ stackRoot: 'app/', sourceRoot: 'src/app/' }],
};
const nightly = {
  project: 'shop',
  name: 'Nightly',
  config: { schedule_type: 'crontab', schedule: '0 3 * * *', checkin_margin: 5 },
};
const hourly = { schedule_type: 'interval', schedule: [2, 'hour'] };

/** Releases, commits, deploys, repositories, code mappings, environments and monitors. */
export const releaseCalls: readonly Call[] = [
  post(`${ORGANIZATION}releases/`, 201, fresh),
  post(`${ORGANIZATION}releases/`, 208, fresh),
  put(RELEASE, 200, {
    dateReleased: '2026-03-01T00:00:00Z',
    commits: [
      {
        id: 'def',
        repository: 'acme/shop',
        author_email: 'jane@example.com',
        patch_set: [{ path: 'src/main.ts', type: 'M' }],
      },
    ],
  }),
  post(`${RELEASE}deploys/`, 201, { environment: 'production', name: null }),
  get(`${RELEASE}deploys/`),
  get(RELEASE, { query: 'health=1&adoptionStages=1' }),
  get(`${ORGANIZATION}releases/`, { query: 'health=1' }),
  get(`${PROJECT}releases/`),
  get(`${RELEASE}commits/`),
  get(`${PROJECT}releases/{version}/commits/`),
  get(`${RELEASE}commitfiles/`),
  get(`${RELEASE}previous-with-commits/`, freshRelease),
  remove(RELEASE, 204, freshRelease),

  get(`${ORGANIZATION}repos/`, { query: 'expand=settings' }),
  get(`${REPOSITORY}commits/`),
  post(`${ORGANIZATION}repos/`, 201, { name: 'acme/api' }, { keep: { repo_id: 'id' } }),
  put(REPOSITORY, 200, { name: 'acme/backend' }),
  remove(REPOSITORY, 202),

  post(`${ORGANIZATION}repos/`, 201, { name: 'acme/web', provider: 'integrations:github' }),
  post(MAPPINGS, 201, mapping, { keep: { code_mapping_id: 'id' } }),
  post(`${MAPPINGS}bulk/`, 200, mappings),
  get(MAPPINGS),
  put(`${MAPPINGS}{code_mapping_id}/`, 200, { ...mapping, sourceRoot: 'lib/' }),
  remove(`${MAPPINGS}{code_mapping_id}/`, 204),

  get(`${ORGANIZATION}environments/`),
  get(`${PROJECT}environments/`),
  get(ENVIRONMENT),
  put(ENVIRONMENT, 200, { isHidden: true }),
  put(`${PROJECT}environments/`, 200, { environmentNames: ['production'], isHidden: false }),

  ...[ORGANIZATION, PROJECT].flatMap((base) => [
    get(`${base}${MONITOR}`),
    get(`${base}${MONITOR}checkins/`),
    put(`${base}${MONITOR}`, 200, { ...nightly, status: 'disabled' }),
    put(`${base}${MONITOR}`, 200, { ...nightly, config: hourly }),
  ]),
  get(`${ORGANIZATION}monitors/`),
  remove(`${ORGANIZATION}${MONITOR}`, 202),
  post(`${ORGANIZATION}monitors/`, 201, { ...nightly, owner: 'user:1' }),
  remove(`${PROJECT}${MONITOR}`, 202),
];
