import { createTracesSampler } from '@sentry-kit/sampling';
import { createInitOptions } from '@sentry-kit/sdk-config-builder';
import { renderInit } from '@sentry-kit/sdk-config-builder/render';
import { config, policy } from '../src/description.ts';

// Node: options for init, as src/services/instrument.ts has them
const node = { sdk: '@sentry/node', version: '11.12.0' } as const;
const hooks = { environment: process.env, tracesSampler: createTracesSampler(policy) };
console.log('node', Object.keys(createInitOptions(config, node, hooks)));

// a page, a service in Python and one in Go: source to check in
for (const target of [
  { language: 'typescript', framework: 'browser', sdkVersion: '11.12.0' },
  { language: 'python', framework: 'fastapi', sdkVersion: '2.75.0' },
  { language: 'go', framework: 'net/http', sdkVersion: '0.50.0' },
] as const)
  console.log(
    target.framework,
    renderInit(config, target).files.map(({ path }) => path),
  );
