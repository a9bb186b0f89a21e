import type { Route } from '../route.ts';
import { detectorRoutes } from './detectors.ts';
import { firingRoutes } from './firings.ts';
import { integrationRoutes } from './integrations.ts';
import { notificationActionRoutes } from './notification-actions.ts';
import { uptimeRoutes } from './uptime.ts';
import { workflowRoutes } from './workflows.ts';

/** What watches, what is done about it, and where that goes. */
export const alertRoutes: readonly Route[] = [
  ...detectorRoutes,
  ...uptimeRoutes,
  ...workflowRoutes,
  ...firingRoutes,
  ...integrationRoutes,
  ...notificationActionRoutes,
];
