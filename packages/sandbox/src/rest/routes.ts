import { adminRoutes } from './admin/routes.ts';
import { alertRoutes } from './alerts/routes.ts';
import { codeMappingRoutes } from './code-mappings/routes.ts';
import { discoverRoutes } from './discover/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { feedbackRoutes } from './feedback/routes.ts';
import { issueRoutes } from './issues/routes.ts';
import { releaseFileRoutes } from './release-files/routes.ts';
import type { Route } from './route.ts';
import { statsRoutes } from './stats/routes.ts';
import { traceRoutes } from './traces/routes.ts';
import { uploadRoutes } from './uploads/routes.ts';

/** Every REST operation of the sandbox. */
export const routes: readonly Route[] = [
  ...adminRoutes,
  ...alertRoutes,
  ...issueRoutes,
  ...eventRoutes,
  ...feedbackRoutes,
  ...discoverRoutes,
  ...statsRoutes,
  ...traceRoutes,
  ...uploadRoutes,
  ...releaseFileRoutes,
  ...codeMappingRoutes,
];
