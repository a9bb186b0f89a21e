/**
 * Variables with a version or a commit that sentry-cli reads before it looks at the project, in its
 * order (getsentry/sentry-cli: src/utils/releases.rs; observed with 3.8.0).
 */
export const FIRST_VARIABLES = [
  'SOURCE_VERSION',
  'HEROKU_BUILD_COMMIT',
  'HEROKU_SLUG_COMMIT',
  'CODEBUILD_RESOLVED_SOURCE_VERSION',
  'CIRCLE_SHA1',
  'CF_PAGES_COMMIT_SHA',
] as const;

/**
 * Variables in which other CI and hosting vendors put the commit, git hosts first and generic names
 * last. The names are those that Sentry's bundler plugins and SDKs know (getsentry/sentry-javascript:
 * packages/bundler-plugins, packages/node), each documented by its vendor.
 */
export const VENDOR_VARIABLES = [
  'GITHUB_SHA',
  'CI_MERGE_REQUEST_SOURCE_BRANCH_SHA',
  'CI_BUILD_REF',
  'CI_COMMIT_SHA',
  'BITBUCKET_COMMIT',
  'APPVEYOR_PULL_REQUEST_HEAD_COMMIT',
  'APPVEYOR_REPO_COMMIT',
  'AWS_COMMIT_ID',
  'BUILD_SOURCEVERSION',
  'GIT_CLONE_COMMIT_HASH',
  'BUDDY_EXECUTION_REVISION',
  'BUILDKITE_COMMIT',
  'CIRRUS_CHANGE_IN_REPO',
  'CF_REVISION',
  'CM_COMMIT',
  'DRONE_COMMIT_SHA',
  'FC_GIT_COMMIT_SHA',
  'HEROKU_TEST_RUN_COMMIT_VERSION',
  'RAILWAY_GIT_COMMIT_SHA',
  'RENDER_GIT_COMMIT',
  'SEMAPHORE_GIT_SHA',
  'TRAVIS_PULL_REQUEST_SHA',
  'TRAVIS_COMMIT',
  'VERCEL_GIT_COMMIT_SHA',
  'VERCEL_GITHUB_COMMIT_SHA',
  'VERCEL_GITLAB_COMMIT_SHA',
  'VERCEL_BITBUCKET_COMMIT_SHA',
  'ZEIT_GITHUB_COMMIT_SHA',
  'ZEIT_GITLAB_COMMIT_SHA',
  'ZEIT_BITBUCKET_COMMIT_SHA',
  'CI_COMMIT_ID',
  'SOURCE_COMMIT',
  'GIT_COMMIT',
  'COMMIT_REF',
  'BUILD_VCS_NUMBER',
] as const;
