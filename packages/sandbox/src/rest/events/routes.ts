import type { Route } from '../route.ts';
import { attachmentRoutes } from './attachments.ts';
import { projectEventRoutes } from './project-events.ts';
import { sourceMapDebugRoutes } from './source-map-debug.ts';

/** Everything about single events and queries of many. */
export const eventRoutes: readonly Route[] = [
  ...projectEventRoutes,
  ...attachmentRoutes,
  ...sourceMapDebugRoutes,
];
