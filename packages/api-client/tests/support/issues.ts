import type { Issue } from '../../src/generated/types/issues.ts';

/** A page of issues as long as those of Sentry: about 2 kB each. */
export function issues(count: number): readonly Issue[] {
  return Array.from({ length: count }, (_, index) => issue(String(index + 1)));
}

const time = '2026-01-02T03:04:05.678901Z';

const issue = (id: string): Issue => ({
  id,
  shareId: null,
  shortId: `SHOP-${id}`,
  title: "TypeError: Cannot read properties of undefined (reading 'price')",
  culprit: 'POST /api/checkout',
  permalink: `https://acme.sentry.io/issues/${id}/`,
  logger: null,
  level: 'error',
  status: 'unresolved',
  statusDetails: {},
  substatus: 'ongoing',
  isPublic: false,
  platform: 'node',
  priority: 'high',
  priorityLockedAt: null,
  seerFixabilityScore: 0.5,
  seerAutofixLastTriggered: null,
  seerExplorerAutofixLastTriggered: null,
  project: { id: '1', name: 'Shop', slug: 'shop', platform: 'node' },
  type: 'error',
  issueType: 'error',
  issueCategory: 'error',
  metadata: {
    value: "Cannot read properties of undefined (reading 'price')",
    type: 'TypeError',
    filename: 'src/checkout/total.ts',
    function: 'totalOf',
    in_app_frame_mix: 'mixed',
    sdk: { name: 'sentry.javascript.node', name_normalized: 'sentry.javascript.node' },
  },
  numComments: 0,
  assignedTo: { type: 'team', id: '7', name: 'checkout' },
  isBookmarked: false,
  isSubscribed: true,
  subscriptionDetails: { disabled: false, reason: 'unknown' },
  hasSeen: true,
  annotations: [],
  isUnhandled: true,
  count: '4711',
  userCount: 42,
  firstSeen: time,
  lastSeen: time,
  stats: { '24h': Array.from({ length: 24 }, (_, hour) => [1_767_225_600 + hour * 3600, hour]) },
});
