import { quotaLevers } from './levers.ts';
import type { Setting } from './settings.ts';
import type { KeyRateLimit, QuotaStep } from './types.ts';

const SECONDS_A_DAY = 86_400;

export function toStep(wanted: Setting, now: Setting | undefined): QuotaStep {
  const filter = wanted.type === 'inbound-filter' ? wanted.filter : undefined;
  const lever = quotaLevers.find((each) => each.type === wanted.type && each.filter === filter);
  const { value: to, ...name } = wanted;
  const from = now?.value ?? null;
  const subject =
    'key' in wanted
      ? `key "${wanted.key}"`
      : 'filter' in wanted
        ? `filter ${wanted.filter}`
        : 'spike protection';
  const was = now === undefined ? 'unknown' : describe(now);
  const summary = `${wanted.project}: ${subject}: ${describe(wanted)} (now ${was})`;
  // The lever is the same one, so its values before and after are of one type.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return { ...name, from, to, limits: lever?.limits ?? [], summary } as QuotaStep;
}

function describe(setting: Setting): string {
  if (setting.type === 'key-rate-limit') return describeLimit(setting.value);
  if (typeof setting.value === 'boolean') return setting.value ? 'on' : 'off';
  return `on for ${setting.value.join(', ')}`;
}

function describeLimit(limit: KeyRateLimit | null): string {
  if (!limit) return 'no limit of errors';
  const aDay = Math.floor((limit.count * SECONDS_A_DAY) / limit.window);
  return `at most ${number(limit.count)} errors in ${number(limit.window)} s, ${number(aDay)} a day`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
