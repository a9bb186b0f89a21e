import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deploy } from '../../examples/apply.ts';
import { alerts } from '../../examples/templates.ts';
import { createAcme } from '../testing/acme.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the README has the examples as they are, and a second deployment has nothing to do', async () => {
  expect(read('README.md')).toContain(read('examples/apply.ts').trim());
  expect(read('README.md')).toContain(read('examples/templates.ts').trim());
  const directory = await mkdtemp(join(tmpdir(), 'alerts-'));
  const acme = await createAcme();
  const lockFile = join(directory, 'sentry.alerts.lock.json');
  expect(await deploy(alerts, acme.client, lockFile)).toContain('4 to create');
  expect(await deploy(alerts, acme.client, lockFile)).toBe('**Alerts: Nothing to do.**\n');
  await Promise.all([acme.sandbox.close(), rm(directory, { recursive: true })]);
});
