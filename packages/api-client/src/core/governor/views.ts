/**
 * What Sentry counts by itself. It counts per group of views and method, but a view with limits of
 * its own alone (getsentry/sentry src/sentry/ratelimits/utils.py, get_rate_limit_key); names are those
 * of its classes and groups. A view that is missing here is found out by the headers of its answers.
 */
const views: Readonly<Record<string, string>> = {
  // src/sentry/issues/endpoints/group_details.py: 5 a second
  'organizations/*/issues/*/': 'GroupDetails',
  // src/sentry/issues/endpoints/group_event_details.py: 15 a second
  'organizations/*/issues/*/events/*/': 'GroupEventDetails',
  // src/sentry/api/endpoints/group_ai_autofix.py: 5 a second
  'organizations/*/issues/*/autofix/': 'GroupAutofix',
  // src/sentry/issues/endpoints/project_group_index.py: 5 a second
  'projects/*/*/issues/': 'ProjectGroupIndex',
  // src/sentry/issues/endpoints/project_events.py: 60 a minute, one at a time
  'projects/*/*/events/': 'ProjectEvents',
  // src/sentry/issues/endpoints/project_event_details.py: 5 a second
  'projects/*/*/events/*/': 'ProjectEventDetails',
  // src/sentry/api/endpoints/event_id_lookup.py (EventIdLookupEndpoint): 1 a second
  'organizations/*/eventids/*/': 'EventIdLookup',
  // src/sentry/api/endpoints/organization_events.py: 50 a second, or what the plan says
  'organizations/*/events/': 'OrganizationEvents',
  // src/sentry/api/endpoints/organization_stats_v2.py: 20 a second
  'organizations/*/stats_v2/': 'OrganizationStatsV2',
  // src/sentry/api/endpoints/organization_releases.py: 40 a second
  'organizations/*/releases/': 'OrganizationReleases',
  // src/sentry/api/endpoints/project_tagkey_values.py: 10 a second, 10 at a time
  'projects/*/*/tags/*/values/': 'ProjectTagKeyValues',
  // src/sentry/api/endpoints/project_key_stats.py: 20 a second
  'projects/*/*/keys/*/stats/': 'ProjectKeyStats',
  // src/sentry/api/endpoints/project_users.py: 5 a minute
  'projects/*/*/users/': 'ProjectUsers',
  // src/sentry/api/endpoints/chunk.py: the group of sentry-cli
  'organizations/*/chunk-upload/': 'CLI',
  // src/sentry/api/endpoints/organization_release_previous_commits.py
  'organizations/*/releases/*/previous-with-commits/': 'CLI',
};

const matches = (path: string, pattern: string): boolean =>
  new RegExp(`^${pattern.replaceAll('*', '[^/]+')}$`).test(path);

/** Which requests are counted together, by the method and the path below `/api/0/`. */
export const bucketName = (route: string): string => {
  const [method = '', path = ''] = route.split(/[ ?]/);
  const [, view = 'default'] = Object.entries(views).find(([key]) => matches(path, key)) ?? [];
  return `${method} ${view}`;
};
