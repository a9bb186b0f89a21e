import { expect, test } from 'vitest';
import { hideSecrets } from './hide-secrets.ts';

test.each([
  ["- mail.password: 'hunter2'", '- mail.password: ***'],
  ['- SENTRY_SYSTEM_SECRET_KEY=abc$def', '- SENTRY_SYSTEM_SECRET_KEY=***'],
  ['-         "PASSWORD": "hunter2",', '-         "PASSWORD": ***'],
  [
    "- SENTRY_OPTIONS['slack.client-secret'] = 'hunter2'",
    "- SENTRY_OPTIONS['slack.client-secret'] = ***",
  ],
  [
    '- redis: redis://:hunter2@redis.example.com:6379/0',
    '- redis: redis://:***@redis.example.com:6379/0',
  ],
  ['- github-app.private-key: |', '- github-app.private-key: ***'],
  [`-   ${'MIIEpAIBAAKCAQEA'.repeat(4)}`, '-   ***'],
  ['- processing › redis: "redis://u:hunter2@r"', '- processing › redis: "redis://u:***@r"'],
])('hides %s', (line, expected) => {
  expect(hideSecrets(line)).toBe(expected);
});

test.each([
  "+ SENTRY_SYSTEM_SECRET_KEY='<secret:KEY>'",
  '+ SENTRY_SYSTEM_SECRET_KEY=<secret:KEY>',
  '+         "PASSWORD": env("SENTRY_DB_PASSWORD"),',
  '+         "PASSWORD": "",',
  '+   KAFKA_SASL_PASSWORD: "${SENTRY_KAFKA_PASSWORD}"',
  '+ SENTRY_REDIS_URL=redis://:<secret:REDIS|uri>@redis.example.com:6379',
  '+ SENTRY_BIND=9000',
])('shows %s', (line) => {
  expect(hideSecrets(line)).toBe(line);
});
