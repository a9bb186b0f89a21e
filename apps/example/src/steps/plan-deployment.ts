import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import {
  checkDeployment,
  checkHost,
  defineDeployment,
  planDeployment,
  renderDeployment,
  renderPlan,
  simulateLoad,
} from '@sentry-kit/selfhost-config';
import { applyDeployment, readHost } from '@sentry-kit/selfhost-config/host';
import type { Story } from '../story.ts';

const deployment = defineDeployment({
  version: '26.8.0',
  url: 'https://sentry.example.com',
  retentionInDays: 30,
  secretKey: { secret: 'SENTRY_SECRET_KEY' },
  launchpadSecret: { secret: 'LAUNCHPAD_SECRET' },
  mail: { host: 'smtp.example.com', from: 'sentry@example.com' },
  scaling: { 'events-consumer': { replicas: 2 } },
  partitions: { 'ingest-events': 2 },
});

/** A Sentry of one's own for such a shop: described, checked, sized, planned, and written into a folder. */
export async function planOwnSentry({ say }: Story) {
  say('9. The same on a Sentry of your own: 50,000 errors and a million spans a day');
  const findings = [...checkDeployment(deployment), ...checkHost(await readHost(), deployment)];
  for (const { severity, message } of findings) say(`   ${severity}: ${message}`);
  const volume = { errorsPerDay: 50_000, spansPerDay: 1_000_000 };
  const { memoryInGb, diskInGb } = simulateLoad(volume, deployment);
  say(
    `   about ${memoryInGb.high.toFixed(0)} GB of memory, ${diskInGb.total.high.toFixed(0)} GB of disk`,
  );
  const plan = planDeployment(deployment);
  const directory = mkdtempSync(join(tmpdir(), 'sentry-kit-self-hosted-'));
  try {
    const secrets = (name: string): string => `example-${name.toLowerCase()}-0123456789abcdef`;
    await applyDeployment(plan, { directory, secrets });
    const files = readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(directory, join(parentPath, name)));
    say(`   written: ${files.join(', ')}`);
    const installation = { version: deployment.version, files: renderDeployment(deployment).files };
    const again = planDeployment(deployment, installation);
    const text = renderPlan(plan);
    return { findings: findings.length, files, plan: text, again: again.steps.length };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
