import type { LegacyBrowser } from '../../store/inbound-filters.ts';

type Family = 'ie' | 'edge' | 'safari' | 'firefox' | 'chrome' | 'opera' | 'android' | 'opera_mini';

/** In this order: later browsers claim to be earlier ones. */
const FAMILIES: readonly (readonly [Family, RegExp])[] = [
  ['opera_mini', /Opera Mini\/(\d+)/],
  ['opera', /OPR\/(\d+)|Opera.*Version\/(\d+)|Opera[ /](\d+)/],
  ['edge', /Edge?\/(\d+)/],
  ['ie', /MSIE (\d+)|Trident\/.*rv:(\d+)/],
  ['firefox', /Firefox\/(\d+)/],
  ['chrome', /Chrome\/(\d+)/],
  ['android', /Android (\d+)/],
  ['safari', /Version\/(\d+).*Safari\//],
];

/** Family and the versions from and up to which each filter takes it, as the OpenAPI file describes them. */
const RANGES: Readonly<Record<LegacyBrowser, readonly [Family, number, number]>> = {
  ie: ['ie', 0, 11],
  edge: ['edge', 0, 110],
  safari: ['safari', 0, 15],
  firefox: ['firefox', 0, 110],
  chrome: ['chrome', 0, 110],
  opera: ['opera', 0, 99],
  android: ['android', 0, 3],
  opera_mini: ['opera_mini', 0, 34],
  ie_pre_9: ['ie', 0, 8],
  ie9: ['ie', 9, 9],
  ie10: ['ie', 10, 10],
  ie11: ['ie', 11, 11],
  opera_pre_15: ['opera', 0, 14],
  android_pre_4: ['android', 0, 3],
  safari_pre_6: ['safari', 0, 5],
  opera_mini_pre_8: ['opera_mini', 0, 8],
  edge_pre_79: ['edge', 0, 18],
};

/** Whether one of the filters takes this user agent. */
export function isLegacyBrowser(userAgent: string, filters: readonly LegacyBrowser[]): boolean {
  if (userAgent === '' || filters.length === 0) return false;
  for (const [family, pattern] of FAMILIES) {
    const match = pattern.exec(userAgent);
    if (!match) continue;
    const version = Number(match.slice(1).find((group) => group !== undefined));
    return filters.some((filter) => {
      const [ofFamily, from, to] = RANGES[filter];
      return ofFamily === family && version >= from && version <= to;
    });
  }
  return false;
}
