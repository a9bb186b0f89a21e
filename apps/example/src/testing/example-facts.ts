import type { ReportFacts } from '../report/report-facts.ts';

const HOUR_IN_MS = 3_600_000;
const begin = Date.UTC(2026, 8, 1);

/** Facts of a small story that shows everything the report has, with names that are no HTML. */
export const exampleFacts: ReportFacts = {
  kind: 'sandbox',
  environment: 'production',
  releases: ['shop@1.0.0', 'shop@1.0.1'],
  skipped: ['an <i>example</i>'],
  traffic: {
    engine: 'Chromium',
    api: {
      traces: {
        'POST /orders': { kept: 25, dropped: 0 },
        'GET /catalogue': { kept: 14, dropped: 46 },
        'GET /<b>bold</b>': { kept: 0, dropped: 20 },
      },
      decisions: {
        rules: [{ id: 'orders', applied: 25, decisions: 25, expectedKept: 25 }],
        byDefault: { decisions: 2, expectedKept: 1 },
        inherited: { decisions: 1, expectedKept: 1 },
      },
      budget: { limit: 10_000_000, fuse: { decisions: 0, expectedLoss: 0 } },
    },
  },
  trace: [
    {
      service: 'page',
      op: 'ui.action.click',
      name: 'place an order',
      startInMs: 0,
      durationInMs: 90,
    },
    { service: 'api', op: 'http.server', name: 'POST /orders', startInMs: 20, durationInMs: 60 },
    { service: 'worker', op: 'default', name: 'charge', startInMs: 40, durationInMs: 0.2 },
  ].map((span, index) => ({
    ...span,
    id: `span${index}`,
    parent: index === 0 ? '' : `span${index - 1}`,
  })),
  found: {
    issue: { shortId: 'SHOP-7', title: 'RangeError: <b>bold</b>' },
    story: { stack: [{ place: 'totalOf (cart.ts:4)', line: "    throw new RangeError('<b>');" }] },
  },
  alerts: {
    plan: '1 to create.\n+ alert too-many\n',
    backtest: {
      events: Array.from({ length: 168 }, (_, hour) => begin + hour * HOUR_IN_MS),
      fired: [begin + 20 * HOUR_IN_MS, begin + 90 * HOUR_IN_MS],
      values: [1, 2, 3].map((value) => ({ value, fired: 12 / value, perWeek: 12 / value })),
      maxPerWeek: 6,
      chosen: 2,
    },
  },
  shipped: ['shop@1.0.0', 'shop@1.0.1'].map((version) => ({
    version,
    plan: `Release ${version} of shop in acme\n  create the release\n`,
    files: [
      { url: '~/assets/shop.js', type: 'minified_source', bytes: 216_000 },
      { url: '~/assets/shop.js.map', type: 'source_map', bytes: 3_036_000 },
    ],
    sentBytes: 3_253_000,
    sentAgainBytes: 0,
  })),
  after: {
    regressed: { substatus: 'regressed' },
    sent: [{ alert: 'too-many', issue: 'SHOP-6' }],
  },
  job: { statuses: ['error', 'ok'] },
  deployment: { plan: '.env.custom (mode 600)\n  new, 4 lines\n' },
};
