import { renderHelmValues } from '@sentry-kit/selfhost-config/helm';

export const { files, diagnostics } = renderHelmValues(
  {
    version: '24.9.0',
    url: 'https://sentry.example.com',
    secretKey: { secret: 'SENTRY_SECRET_KEY' },
    postgres: { host: 'db.example.com', password: { secret: 'DATABASE_PASSWORD' } },
    scaling: { 'events-consumer': { replicas: 4 } },
    logging: { maximumSizeInMb: 50 },
  },
  { autoscaling: { cpuInPercent: 60 } },
);
for (const { path, message } of diagnostics) console.log(path.join('.'), message);
