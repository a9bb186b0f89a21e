import type { InboundFilters, KeyRateLimit, LegacyBrowser, ProjectQuota, Quota } from './types.ts';

/** The position of one lever. */
export type Setting = { readonly project: string } & (
  | { readonly type: 'key-rate-limit'; readonly key: string; readonly value: KeyRateLimit | null }
  | { readonly type: 'key-active'; readonly key: string; readonly value: boolean }
  | {
      readonly type: 'inbound-filter';
      readonly filter: keyof InboundFilters;
      readonly value: boolean | readonly LegacyBrowser[];
    }
  | { readonly type: 'spike-protection'; readonly value: boolean }
);

/** Which lever: the same for a setting and for a step that changes it. */
export interface LeverName {
  readonly type: string;
  readonly project: string;
  readonly key?: string;
  readonly filter?: string;
}

export const FILTERS = [
  'browser-extensions',
  'filtered-transaction',
  'legacy-browsers',
  'localhost',
  'web-crawlers',
] as const satisfies readonly (keyof InboundFilters)[];

export function nameLever({ type, project, key, filter }: LeverName): string {
  return JSON.stringify([project, type, key ?? filter ?? '']);
}

/** Every lever that a quota names, with values in one form, so that equal ones are equal as text. */
export function listSettings({ projects }: Quota): readonly Setting[] {
  return Object.entries(projects).flatMap(([project, quota]) =>
    Array.from(settingsOf(project, quota)),
  );
}

function* settingsOf(project: string, quota: ProjectQuota): Generator<Setting> {
  for (const [key, { isActive, rateLimit }] of Object.entries(quota.keys ?? {})) {
    if (isActive !== undefined) yield { type: 'key-active', project, key, value: isActive };
    if (rateLimit !== undefined) {
      const value = rateLimit && { window: rateLimit.window, count: rateLimit.count };
      yield { type: 'key-rate-limit', project, key, value };
    }
  }
  for (const filter of FILTERS) {
    const position = quota.filters?.[filter];
    if (position === undefined) continue;
    const value = typeof position === 'boolean' ? position : [...new Set(position)].toSorted();
    yield { type: 'inbound-filter', project, filter, value };
  }
  const { spikeProtection } = quota;
  if (spikeProtection !== undefined) {
    yield { type: 'spike-protection', project, value: spikeProtection };
  }
}
