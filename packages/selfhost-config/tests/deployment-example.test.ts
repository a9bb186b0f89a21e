import { expect, test } from 'vitest';
import { deployment, plan } from '../examples/deployment.ts';

test('the example plans every file and command of a new machine, and shows no secret', () => {
  expect(plan.diagnostics).toEqual([]);
  expect(plan.steps.map((step) => ('path' in step ? step.path : step.type))).toEqual([
    'run',
    '.env.custom',
    'docker-compose.override.yml',
    'sentry/config.yml',
    'sentry/sentry.conf.py',
    'relay/config.yml',
    'symbolicator/config.yml',
    'nginx.custom.conf',
    'run',
    'run',
    'run',
    'run',
  ]);
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  expect(deployment.secretKey).toEqual({ secret: 'SENTRY_SECRET_KEY' });
});
