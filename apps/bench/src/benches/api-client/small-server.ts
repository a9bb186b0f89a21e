// A server in a process of its own, so that its work is not counted. It answers every request at once,
// `/team` with a small body and all else with a page of 100 issues, and tells its port to its parent.
import { createServer } from 'node:http';

const team = JSON.stringify({
  id: '7',
  slug: 'payments',
  name: 'Payments',
  dateCreated: '2026-01-01T00:00:00.000000Z',
  isMember: true,
  teamRole: 'contributor',
  flags: { 'idp:provisioned': false },
  access: ['team:read'],
  hasAccess: true,
  isPending: false,
  memberCount: 4,
  avatar: { avatarType: 'letter_avatar', avatarUuid: null },
  projects: [],
});

const issue = (index: number) => ({
  id: String(1000 + index),
  shareId: null,
  shortId: `SHOP-${index.toString(36).toUpperCase()}`,
  title: `TypeError: cannot read property ${index} of undefined`,
  culprit: '/checkout/:step',
  permalink: `https://acme.sentry.example.com/issues/${1000 + index}/`,
  logger: null,
  level: 'error',
  status: 'unresolved',
  statusDetails: {},
  substatus: 'ongoing',
  isPublic: false,
  platform: 'javascript',
  project: { id: '1', name: 'Shop', slug: 'shop', platform: 'javascript' },
  type: 'error',
  metadata: {
    value: 'cannot read property',
    type: 'TypeError',
    filename: 'app/checkout/step.js',
    function: 'renderStep',
    in_app_frame_mix: 'mixed',
  },
  numComments: 0,
  assignedTo: null,
  isBookmarked: false,
  isSubscribed: false,
  subscriptionDetails: null,
  hasSeen: false,
  annotations: [],
  issueType: 'error',
  issueCategory: 'error',
  priority: 'high',
  priorityLockedAt: null,
  isUnhandled: true,
  seerFixabilityScore: null,
  seerAutofixLastTriggered: null,
  seerExplorerAutofixLastTriggered: null,
  count: String(index * 17),
  userCount: index,
  firstSeen: '2026-01-01T00:00:00.000000Z',
  lastSeen: '2026-02-01T00:00:00.000000Z',
  stats: {
    '24h': Array.from({ length: 24 }, (_, hour) => [1_767_225_600 + hour * 3600, hour * index]),
  },
});
const issues = JSON.stringify(Array.from({ length: 100 }, (_, index) => issue(index)));

let count = 0;
const server = createServer((request, response) => {
  const body = request.url?.includes('/teams/') ? team : issues;
  count += 1;
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-sentry-rate-limit-limit': '1000000',
    'x-sentry-rate-limit-remaining': String(1_000_000 - (count % 1000)),
    'x-sentry-rate-limit-reset': String(Math.floor(Date.now() / 1000) + 1),
    'x-sentry-rate-limit-concurrentlimit': '1000',
    'x-sentry-rate-limit-concurrentremaining': '990',
    link: '<https://acme.sentry.example.com/>; rel="previous"; results="false"; cursor="0:0:1", <https://acme.sentry.example.com/>; rel="next"; results="false"; cursor="0:100:0"',
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.send?.(address.port);
});
process.on('disconnect', () => {
  server.closeAllConnections();
  server.close();
});
