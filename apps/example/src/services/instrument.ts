/** Loaded with `node --import`, so that the SDK is there before the service and its modules. */
import * as Sentry from '@sentry/node';

// SENTRY_DSN, SENTRY_RELEASE and SENTRY_ENVIRONMENT are read by the SDK itself.
Sentry.init({ tracesSampleRate: 1 });

const service = process.env['SERVICE_NAME'] ?? 'unknown';
Sentry.getGlobalScope().setTag('service', service).setAttributes({ service });
