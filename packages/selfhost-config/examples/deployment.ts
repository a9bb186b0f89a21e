import { defineDeployment, planDeployment, renderPlan } from '@sentry-kit/selfhost-config';

export const deployment = defineDeployment({
  version: '26.8.0',
  url: 'https://sentry.example.com',
  bind: '127.0.0.1:9000',
  retentionInDays: 30,
  secretKey: { secret: 'SENTRY_SECRET_KEY' },
  launchpadSecret: { secret: 'LAUNCHPAD_SECRET' },
  admin: { email: 'admin@example.com' },
  mail: {
    host: 'smtp.example.com',
    from: 'sentry@example.com',
    username: 'sentry',
    password: { secret: 'SMTP_PASSWORD' },
    encryption: 'starttls',
  },
  filestore: {
    type: 's3',
    bucket: 'acme-sentry',
    region: 'eu-central-1',
    accessKey: { secret: 'S3_ACCESS_KEY' },
    secretKey: { secret: 'S3_SECRET_KEY' },
  },
  scaling: { 'events-consumer': { replicas: 4 }, taskworker: { concurrency: 8 } },
  partitions: { 'ingest-events': 4 },
  logging: { maximumSizeInMb: 50, maximumFiles: 3 },
});

// On a new machine; pass the installation that is there to see what would change.
export const plan = planDeployment(deployment);

console.log(renderPlan(plan));
for (const { severity, message } of plan.diagnostics) console.log(`${severity}: ${message}`);
