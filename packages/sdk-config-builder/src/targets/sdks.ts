import type { Runtime, SdkName, SdkTarget } from './types.ts';

/** The runtime of each SDK; Next.js runs on three, and starts with the server. */
const sdkRuntimes: Readonly<Record<SdkName, Runtime>> = {
  '@sentry/aws-serverless': 'node',
  '@sentry/browser': 'browser',
  '@sentry/bun': 'bun',
  '@sentry/cloudflare': 'cloudflare',
  '@sentry/nestjs': 'node',
  '@sentry/nextjs': 'node',
  '@sentry/node': 'node',
  '@sentry/react': 'browser',
  '@sentry/vercel-edge': 'edge',
  '@sentry/vue': 'browser',
};

/** Whether a name is one of the known SDKs. */
export function isSdkName(name: unknown): name is SdkName {
  return typeof name === 'string' && Object.hasOwn(sdkRuntimes, name);
}

/** Where a target runs. */
export function runtimeOf(target: SdkTarget): Runtime {
  if (target.sdk === '@sentry/nextjs') return target.runtime ?? 'node';
  return sdkRuntimes[target.sdk];
}
