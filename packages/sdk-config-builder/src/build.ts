export { createBundlerOptions, createNextBuildOptions } from './build/create-build-options.ts';
export type { BundleParts, BundlerOptions, NextBuildOptions } from './build/types.ts';
export type { Environment } from './config/resolve.ts';
export type { SentryConfig } from './config/types.ts';
