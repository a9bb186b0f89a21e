import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkInstallation } from '../doctor/check-installation.ts';
import { planRepair } from '../doctor/plan-repair.ts';
import { shippedInstallation } from '../testing/installations.ts';
import { planUpgrade } from '../upgrade/plan-upgrade.ts';
import { applyDeployment } from './apply-deployment.ts';
import { readInstallation } from './read-installation.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'flow-'));
  const custom = '# ours\nSENTRY_BIND=8080\nCOMPOSE_PROFILES="feature-complete,debug"\n';
  for (const { path, text } of shippedInstallation('25.11.0', { '.env.custom': custom }).files) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
});
afterEach(() => rmSync(directory, { recursive: true }));

const read = (path: string) => readFileSync(join(directory, path), 'utf8');

it('repairs an installation and carries its files over to the next release', async () => {
  const found = checkInstallation(await readInstallation(directory));
  expect(found.map(({ code }) => code)).toContain('selfhost/profile-not-exact');
  await applyDeployment(planRepair(await readInstallation(directory)), { directory });
  expect(read('.env.custom')).toBe('# ours\nSENTRY_BIND=8080\nCOMPOSE_PROFILES=feature-complete\n');

  const plan = planUpgrade(await readInstallation(directory), '25.11.1');
  await applyDeployment(plan, { directory });
  expect(read('sentry/config.yml')).toContain('filestore.profiles-backend: s3\n');
  expect(read('.env.custom')).toContain('SENTRY_BIND=8080');
  await applyDeployment(plan, { directory });

  writeFileSync(join(directory, 'sentry/config.yml'), 'mine: 1\n');
  await expect(applyDeployment(plan, { directory })).rejects.toMatchObject({ kind: 'stale-plan' });
});
