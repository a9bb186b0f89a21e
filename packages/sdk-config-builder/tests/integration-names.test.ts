import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { integrationNames } from '../src/options/integration-names.ts';
import { isMissing, oracle } from './support/oracles.ts';

interface Sdk {
  readonly getDefaultIntegrations?: (options: object) => readonly { readonly name: string }[];
  readonly defaultIntegrations?: readonly { readonly name: string }[];
}

const majors = [7, 8, 9, 10, 11];
const packages = ['@sentry/node', '@sentry/browser', '@sentry/vercel-edge', '@sentry/cloudflare'];
// SDK 7 finds these at run time, by the packages that a service has installed.
const discovered = new Set(['GraphQL']);

test.skipIf(majors.some((major) => isMissing(`sdk-${major}`)))(
  'every integration that a switch leaves out is one that some SDK has by itself',
  () => {
    const real = new Set<string>(discovered);
    for (const major of majors) {
      const require = createRequire(`${oracle(`sdk-${major}`)}/package.json`);
      for (const name of packages.filter((sdk) => major > 7 || sdk !== '@sentry/cloudflare')) {
        const sdk = require(name) as Sdk;
        const options = { tracesSampleRate: 1, includeLocalVariables: true, enableDedupe: true };
        const found = sdk.getDefaultIntegrations?.(options) ?? sdk.defaultIntegrations ?? [];
        for (const integration of found) real.add(integration.name);
      }
    }
    const named = Object.values(integrationNames).flatMap((names) => names.split(' '));
    expect(named.filter((name) => !real.has(name))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  },
  60_000,
);
