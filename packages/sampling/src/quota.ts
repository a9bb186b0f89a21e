export { applyQuota } from './quota/apply-quota.ts';
export { checkQuota } from './quota/check-quota.ts';
export { forecastUsage } from './quota/forecast-usage.ts';
export { quotaLevers } from './quota/levers.ts';
export { planQuota } from './quota/plan-quota.ts';
export { readQuota } from './quota/read-quota.ts';
export { readUsage } from './quota/read-usage.ts';
export { publishedPrices } from './simulate/price-table.ts';
export { isSamplingError } from './policy/error.ts';
export type { Diagnostic } from './policy/diagnostic.ts';
export type { SamplingError } from './policy/error.ts';
export type { ApplyQuotaOptions } from './quota/apply-quota.ts';
export type { UsageForecast } from './quota/forecast-usage.ts';
export type { QuotaLever } from './quota/levers.ts';
export type { ReadQuotaOptions } from './quota/read-quota.ts';
export type { ReadUsageOptions, Usage } from './quota/read-usage.ts';
export type { Bill, CategoryPrice, PriceTable, PriceTier } from './simulate/price-table.ts';
export type { Traffic, TrafficName } from './simulate/types.ts';
export type {
  InboundFilters,
  KeyQuota,
  KeyRateLimit,
  LegacyBrowser,
  Plan,
  ProjectQuota,
  Quota,
  QuotaLeverType,
  QuotaStep,
} from './quota/types.ts';
