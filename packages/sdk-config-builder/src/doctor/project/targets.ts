import type { OptionTarget } from '../../options/option-table.ts';
import { isSdkName } from '../../targets/sdks.ts';
import type { SourceInit } from '../source/types.ts';

/** SDKs whose `init` takes what another's does. */
const like: Readonly<Record<string, string>> = {
  '@sentry/angular': '@sentry/browser',
  '@sentry/gatsby': '@sentry/react',
  '@sentry/google-cloud-serverless': '@sentry/node',
  '@sentry/solid': '@sentry/browser',
  '@sentry/svelte': '@sentry/browser',
};

/** The target of a call of `init`; nothing where the tables do not know the SDK. */
export function targetOf(
  { sdk }: SourceInit,
  path: string,
  version: string,
): OptionTarget | undefined {
  if (sdk === 'sentry-sdk' || sdk === 'sentry-go') return { sdk, version };
  const known = like[sdk] ?? sdk;
  if (!isSdkName(known)) return undefined;
  if (known !== '@sentry/nextjs') return { sdk: known, version };
  // Next.js gives each of its three runtimes a file of its own.
  if (/(?:sentry\.client\.config|instrumentation-client)\./.test(path))
    return { sdk: known, version, runtime: 'browser' };
  return { sdk: known, version, runtime: /sentry\.edge\.config\./.test(path) ? 'edge' : 'node' };
}
