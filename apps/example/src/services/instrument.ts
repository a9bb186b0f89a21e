/** Loaded with `node --import`, so that the SDK is there before the service and its modules. */
import { createInitOptions } from '@sentry-kit/sdk-config-builder';
import * as Sentry from '@sentry/node';
import { config } from '../description.ts';
import { budget, tracesSampler } from './sampling.ts';

const target = { sdk: '@sentry/node', version: Sentry.SDK_VERSION } as const;
const hooks = { environment: process.env, tracesSampler, integrations: [budget.integration] };
Sentry.init(createInitOptions(config, target, hooks));
Sentry.getGlobalScope().setTag('service', 'api').setAttributes({ service: 'api' });
