import type { Route } from '../route.ts';
import { organizationStatsRoutes } from './organization-stats.ts';
import { projectStatsRoutes } from './project-stats.ts';
import { sessionRoutes } from './sessions.ts';
import { tagRoutes } from './tags.ts';

/** Counts: of what came in, of sessions, of tags. */
export const statsRoutes: readonly Route[] = [
  ...organizationStatsRoutes,
  ...projectStatsRoutes,
  ...sessionRoutes,
  ...tagRoutes,
];
