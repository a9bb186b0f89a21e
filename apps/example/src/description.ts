import { defineSamplingPolicy } from '@sentry-kit/sampling';
import { defineSentryConfig } from '@sentry-kit/sdk-config-builder';

/**
 * Which traces are kept, for the page, the API and the worker alike: every order, no health check, some of the rest.
 * With streamed spans, SDK 11 names the span of a request by its method alone, so rules ask for its path.
 */
export const policy = defineSamplingPolicy({
  rules: [
    {
      id: 'orders',
      when: { any: [{ name: 'place an order' }, { attributes: { 'url.path': '/orders' } }] },
      always: true,
    },
    { id: 'health', when: { attributes: { 'url.path': '/health' } }, rate: 0 },
    { id: 'catalogue', when: { attributes: { 'url.path': '/catalogue' } }, rate: 0.25 },
  ],
  defaultRate: 0.5,
});

/** What the shop sends to Sentry: nothing personal but the address of who had the trouble. */
export const config = defineSentryConfig({
  dsn: { env: 'SENTRY_DSN' },
  release: { env: 'SENTRY_RELEASE' },
  environment: { env: 'SENTRY_ENVIRONMENT', fallback: 'development' },
  disabledIn: ['test'],
  traces: policy,
  scrubbing: { preset: 'strict', allow: ['path:user.email', 'path:user.id'] },
  ignore: { errors: ['ChunkLoadError'] },
  caps: { perFingerprint: 100 },
});
