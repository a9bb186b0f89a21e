import { defineSentryConfig } from '@sentry-kit/sdk-config-builder';

/** What the services send to Sentry: every trace, and nothing personal but the address of who had the trouble. */
export const config = defineSentryConfig({
  dsn: { env: 'SENTRY_DSN' },
  release: { env: 'SENTRY_RELEASE' },
  environment: { env: 'SENTRY_ENVIRONMENT', fallback: 'development' },
  disabledIn: ['test'],
  traces: 1,
  scrubbing: { preset: 'strict', allow: ['path:user.email', 'path:user.id'] },
  ignore: { errors: ['ChunkLoadError'] },
  caps: { perFingerprint: 100 },
});
