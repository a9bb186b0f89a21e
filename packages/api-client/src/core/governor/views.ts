/**
 * Sentry counts requests per group of views and method; a view with limits of its own is counted by
 * itself (getsentry/sentry src/sentry/ratelimits/utils.py, get_rate_limit_key). This is what our
 * operations reach of both, below `organizations/{organization}/`, `projects/{…}/{…}/` or the like.
 * The names are those of the classes and groups in getsentry/sentry. What is missing here is found
 * out from the headers.
 */
const views: readonly (readonly [name: string, path: RegExp])[] = [
  // src/sentry/issues/endpoints/group_details.py: 5 a second
  ['GroupDetails', /^organizations\/[^/]+\/issues\/[^/]+\/$/],
  // src/sentry/issues/endpoints/group_event_details.py: 15 a second
  ['GroupEventDetails', /^organizations\/[^/]+\/issues\/[^/]+\/events\/[^/]+\/$/],
  // src/sentry/issues/endpoints/project_group_index.py: 5 a second
  ['ProjectGroupIndex', /^projects\/[^/]+\/[^/]+\/issues\/$/],
  // src/sentry/issues/endpoints/project_events.py: 60 a minute, one at a time
  ['ProjectEvents', /^projects\/[^/]+\/[^/]+\/events\/$/],
  // src/sentry/issues/endpoints/project_event_details.py: 5 a second
  ['ProjectEventDetails', /^projects\/[^/]+\/[^/]+\/events\/[^/]+\/$/],
  // src/sentry/api/endpoints/event_id_lookup.py (EventIdLookupEndpoint): 1 a second
  ['EventIdLookup', /^organizations\/[^/]+\/eventids\/[^/]+\/$/],
  // src/sentry/api/endpoints/organization_events.py: 50 a second, fewer by plan
  ['OrganizationEvents', /^organizations\/[^/]+\/events\/$/],
  // src/sentry/api/endpoints/organization_stats_v2.py: 20 a second
  ['OrganizationStatsV2', /^organizations\/[^/]+\/stats_v2\/$/],
  // src/sentry/api/endpoints/organization_releases.py: 40 a second
  ['OrganizationReleases', /^organizations\/[^/]+\/releases\/$/],
  // src/sentry/api/endpoints/project_tagkey_values.py: 10 a second, 10 at a time
  ['ProjectTagKeyValues', /^projects\/[^/]+\/[^/]+\/tags\/[^/]+\/values\/$/],
  // src/sentry/api/endpoints/project_key_stats.py: 20 a second
  ['ProjectKeyStats', /^projects\/[^/]+\/[^/]+\/keys\/[^/]+\/stats\/$/],
  // src/sentry/api/endpoints/project_users.py: 5 a minute
  ['ProjectUsers', /^projects\/[^/]+\/[^/]+\/users\/$/],
  // src/sentry/api/endpoints/group_ai_autofix.py: 5 a second
  ['GroupAutofix', /^organizations\/[^/]+\/issues\/[^/]+\/autofix\/$/],
  // src/sentry/api/endpoints/chunk.py and organization_release_previous_commits.py: the group CLI
  ['CLI', /\/(chunk-upload|previous-with-commits)\/$/],
];

/** Which requests Sentry counts together: by the method and the path below `/api/0/`. */
export const bucketName = (route: string): string => {
  const [method = '', path = ''] = route.split(/ ([^?]*)/);
  const [view = 'default'] = views.find(([, pattern]) => pattern.test(path)) ?? [];
  return `${method} ${view}`;
};
