import { expect, test } from 'vitest';
import type { Deployment } from '../deployment/types.ts';
import { planDeployment } from './plan-deployment.ts';
import { renderPlan } from './render-plan.ts';

const deployment: Deployment = {
  version: '26.8.0',
  url: 'https://sentry.example.com',
  secretKey: { secret: 'SECRET_KEY' },
};

test('shows what each file loses and gets, and the commands', () => {
  const files = [
    { path: '.env.custom', text: 'SENTRY_SYSTEM_SECRET_KEY=\nACME=1\n', mode: 0o644 },
    {
      path: 'sentry/config.yml',
      text: "system.secret-key: 'hunter2'\nsystem.url-prefix: http://old.example.com\n",
    },
  ];
  const installation = { version: '26.8.0', files };
  const text = renderPlan(planDeployment(deployment, installation), installation);
  expect(text).toContain(`.env.custom (mode 600)
  + SENTRY_SYSTEM_SECRET_KEY=<secret:SECRET_KEY>
`);
  expect(text).toContain('  - system.secret-key: ***\n');
  expect(text).toContain(`  - system.url-prefix: "http://old.example.com"
  + system.url-prefix: "https://sentry.example.com"
`);
  expect(text).toContain('nginx.custom.conf\n  new, ');
  expect(text).toContain('$ docker compose --env-file .env --env-file .env.custom up --wait');
  expect(text).not.toContain('hunter2');
});

test('says so when there is nothing to do', () => {
  expect(renderPlan({ steps: [], diagnostics: [], basedOn: '' })).toBe('Nothing to do.\n');
});
