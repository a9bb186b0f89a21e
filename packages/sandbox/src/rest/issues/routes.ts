import type { Route } from '../route.ts';
import { bulkRoutes } from './bulk-issues.ts';
import { otherIdRoutes } from './find-by-other-ids.ts';
import { detailRoutes } from './issue-details.ts';
import { issueEventRoutes } from './issue-events.ts';
import { hashRoutes } from './issue-hashes.ts';
import { noteRoutes } from './issue-notes.ts';
import { tagRoutes } from './issue-tags.ts';
import { listRoutes } from './list-issues.ts';

/** Everything about issues. */
export const issueRoutes: readonly Route[] = [
  ...listRoutes,
  ...bulkRoutes,
  ...detailRoutes,
  ...issueEventRoutes,
  ...hashRoutes,
  ...tagRoutes,
  ...noteRoutes,
  ...otherIdRoutes,
];
