import { createInitOptions, defineSentryConfig } from '@sentry-kit/sdk-config-builder';

/** What every service of the shop sends, and what never leaves the house. */
export const config = defineSentryConfig({
  dsn: { env: 'SENTRY_DSN' },
  release: { env: 'RELEASE_VERSION', fallback: 'shop@dev' },
  environment: { env: 'NODE_ENV', fallback: 'development' },
  disabledIn: ['test'],
  killSwitch: 'SENTRY_DISABLED',
  traces: { env: 'SENTRY_TRACES_SAMPLE_RATE', fallback: 0.1 },
  logs: true,
  integrations: { modules: false },
  scrubbing: { preset: 'strict', allow: ['key:orderId'] },
  ignore: { errors: ['ChunkLoadError'], transactions: ['/health'] },
  caps: { breadcrumbs: 50, perSession: 100, perFingerprint: 10 },
  tags: { team: 'checkout' },
  environments: { development: { traces: 1, caps: { perSession: 1_000 } } },
});

// Sentry.init(options), in instrument.ts, before everything else
export const options = createInitOptions(
  config,
  { sdk: '@sentry/node', version: '11.12.0' },
  { environment: process.env },
);
