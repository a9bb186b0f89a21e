/** Loaded with `node --import`, so that the SDK is there before the service and its modules. */
import { createInitOptions } from '@sentry-kit/sdk-config-builder';
import * as Sentry from '@sentry/node';
import { config } from './sentry-config.ts';

const target = { sdk: '@sentry/node', version: Sentry.SDK_VERSION } as const;
Sentry.init(createInitOptions(config, target, { environment: process.env }));

const service = process.env['SERVICE_NAME'] ?? 'unknown';
Sentry.getGlobalScope().setTag('service', service).setAttributes({ service });
