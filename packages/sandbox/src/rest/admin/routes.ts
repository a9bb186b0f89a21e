import type { Route } from '../route.ts';
import { deployRoutes } from './deploys.ts';
import { environmentRoutes } from './environments.ts';
import { inboundFilterRoutes } from './inbound-filters.ts';
import { memberRoutes } from './members.ts';
import { monitorRoutes } from './monitors.ts';
import { organizationRoutes } from './organizations.ts';
import { projectKeyRoutes } from './project-keys.ts';
import { projectUserRoutes } from './project-users.ts';
import { projectRoutes } from './projects.ts';
import { releaseCommitRoutes } from './release-commits.ts';
import { releaseRoutes } from './releases.ts';
import { repositoryRoutes } from './repositories.ts';
import { spikeProtectionRoutes } from './spike-protections.ts';
import { teamRoutes } from './teams.ts';
import { userRoutes } from './users.ts';

/** Everything that is not about events: who is there, what they ship, what they watch. */
export const adminRoutes: readonly Route[] = [
  ...userRoutes,
  ...organizationRoutes,
  ...projectRoutes,
  ...projectKeyRoutes,
  ...inboundFilterRoutes,
  ...spikeProtectionRoutes,
  ...projectUserRoutes,
  ...teamRoutes,
  ...memberRoutes,
  ...environmentRoutes,
  ...releaseRoutes,
  ...releaseCommitRoutes,
  ...deployRoutes,
  ...repositoryRoutes,
  ...monitorRoutes,
];
