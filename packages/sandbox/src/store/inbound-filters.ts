/** Old browsers that can be filtered; the second half is of an older list (getsentry/sentry, src/sentry/ingest/inbound_filters.py). */
export const LEGACY_BROWSERS = [
  'ie',
  'edge',
  'safari',
  'firefox',
  'chrome',
  'opera',
  'android',
  'opera_mini',
  'ie_pre_9',
  'ie9',
  'ie10',
  'ie11',
  'opera_pre_15',
  'android_pre_4',
  'safari_pre_6',
  'opera_mini_pre_8',
  'edge_pre_79',
] as const;

export type LegacyBrowser = (typeof LEGACY_BROWSERS)[number];

/** What a project refuses before it counts, under the names of the API. */
export interface InboundFilters {
  readonly 'browser-extensions': boolean;
  /** Health checks. */
  readonly 'filtered-transaction': boolean;
  /** True: all old browsers. */
  readonly 'legacy-browsers': boolean | readonly LegacyBrowser[];
  readonly localhost: boolean;
  readonly 'web-crawlers': boolean;
}

/** getsentry/sentry, src/sentry/projectoptions/defaults.py, the newest epoch. */
export const NEW_PROJECT_FILTERS: InboundFilters = {
  'browser-extensions': false,
  'filtered-transaction': true,
  'legacy-browsers': false,
  localhost: false,
  'web-crawlers': false,
};
