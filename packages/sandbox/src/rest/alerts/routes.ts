import type { Route } from '../route.ts';
import { detectorRoutes } from './detectors.ts';
import { workflowRoutes } from './workflows.ts';

/** Alerts, as far as the sandbox evaluates them. */
export const alertRoutes: readonly Route[] = [...detectorRoutes, ...workflowRoutes];
