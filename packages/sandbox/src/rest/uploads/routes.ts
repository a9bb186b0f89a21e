import type { Route } from '../route.ts';
import { artifactBundleRoutes } from './artifact-bundles.ts';
import { assembleBundleRoutes } from './assemble-bundle.ts';
import { chunkRoutes } from './chunks.ts';
import { debugFileRoutes } from './debug-files.ts';
import { debugFileListRoutes } from './list-debug-files.ts';

/** Files in chunks: what is missing is sent, and put together to artifact bundles and debug files; and those bundles. */
export const uploadRoutes: readonly Route[] = [
  ...chunkRoutes,
  ...assembleBundleRoutes,
  ...artifactBundleRoutes,
  ...debugFileRoutes,
  ...debugFileListRoutes,
];
