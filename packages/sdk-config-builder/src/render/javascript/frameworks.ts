import type { SdkName, SdkTarget } from '../../targets/types.ts';
import type { JavaScriptFramework } from '../types.ts';

/** The package that `init` comes from. */
export const sdkOf: Readonly<Record<JavaScriptFramework, SdkName>> = {
  'aws-lambda': '@sentry/aws-serverless',
  browser: '@sentry/browser',
  edge: '@sentry/vercel-edge',
  express: '@sentry/node',
  nestjs: '@sentry/nestjs',
  nextjs: '@sentry/nextjs',
  node: '@sentry/node',
};

/** The first release of packages that are younger than the oldest known major. */
export const firstReleaseOf: Partial<Record<SdkName, string>> = {
  '@sentry/aws-serverless': '8.0.0',
  '@sentry/nestjs': '8.0.0',
};

/** A file that calls `init`. */
export interface InitFile {
  /** Without its extension. */
  readonly name: string;
  readonly runtime?: NonNullable<SdkTarget['runtime']>;
}

/** The files that call `init`: one, but three in Next.js, which runs in three places. */
export function initFilesOf(framework: JavaScriptFramework, major: number): readonly InitFile[] {
  if (framework !== 'nextjs') return [{ name: 'instrument' }];
  return [
    { name: 'sentry.server.config', runtime: 'node' },
    { name: 'sentry.edge.config', runtime: 'edge' },
    // Next.js 15.3 loads it before a page comes to life.
    { name: major < 9 ? 'sentry.client.config' : 'instrumentation-client', runtime: 'browser' },
  ];
}

/** Whether files of the service are bundled, so that imports need no extension and variables are put in. */
export const isBundled = (framework: JavaScriptFramework): boolean =>
  framework === 'browser' || framework === 'edge' || framework === 'nextjs';
