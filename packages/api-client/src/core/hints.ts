/** What to do, by kind of failure or by Sentry's own word for it. */
export const hints: Readonly<Record<string, string>> = {
  unauthorized: 'Check the token',
  'sso-required': 'Sign in with single sign-on',
  'sudo-required': 'Confirm the password',
  '2fa-required': 'Turn on two-factor authentication',
  'member-disabled-over-limit': 'Ask for a seat',
  forbidden: 'Use a token with one of the scopes',
  'not-found': 'Check names and access',
  // A server of another region knows nothing of the path and answers without a body.
  empty: 'Check the region in baseUrl',
  conflict: 'Update what exists',
  gone: 'Use its replacement',
  'rate-limited': 'Wait, or run fewer calls',
  'query-limit': 'Ask for less time or fewer projects',
  moved: 'Check slug and baseUrl',
  network: 'Check network and baseUrl',
  server: 'Try again later',
  timeout: 'Ask for less or raise timeoutInMs',
  'invalid-response': 'Check proxies and baseUrl',
};
