import { projectMonth, type MonthProjection } from '../simulate/forecast-week.ts';
import {
  createBill,
  publishedPrices,
  type Bill,
  type PriceTable,
} from '../simulate/price-table.ts';
import type { Usage } from './read-usage.ts';

/** What the calendar month (UTC) will come to. */
export interface UsageForecast extends MonthProjection {
  /** As the usage statistics name it. */
  readonly category: string;
  /** Of what is projected. Only with a plan, and only for spans and errors. */
  readonly bill?: Bill;
}

const PRICED: Readonly<Record<string, 'spans' | 'errors'>> = { span: 'spans', error: 'errors' };

/** Projects what was accepted to the end of the month, hour by hour as in the weeks before, and what it costs. */
export function forecastUsage(
  usage: Usage,
  options: {
    /** Default: none, and no bill. */
    readonly plan?: 'team' | 'business' | undefined;
    /** Default: `publishedPrices`, dated. */
    readonly priceTable?: PriceTable | undefined;
  } = {},
): UsageForecast {
  const { plan, priceTable = publishedPrices } = options;
  const { category, start, intervalInMs, outcomes } = usage;
  const counts = outcomes['accepted'] ?? usage.counts.map(() => 0);
  const month = projectMonth({ start, intervalInMs, counts });
  const priced = Object.hasOwn(PRICED, category) ? PRICED[category] : undefined;
  if (plan === undefined || priced === undefined) return { category, ...month };
  return { category, ...month, bill: createBill(month.projected, priceTable, plan, priced) };
}
