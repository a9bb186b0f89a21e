import { adminRoutes } from './admin/routes.ts';
import { legacyRuleRoutes, type LegacyRules } from './alerts/legacy/routes.ts';
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

/** Every REST operation of a sandbox. */
export const routesOf = (legacyRules: LegacyRules): readonly Route[] => [
  ...adminRoutes,
  ...alertRoutes,
  ...legacyRuleRoutes(legacyRules),
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
