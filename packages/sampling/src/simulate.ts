export { chartSimulations } from './simulate/chart.ts';
export { compareSampling } from './simulate/compare.ts';
export { createTraffic } from './simulate/create-traffic.ts';
export { forecastWeek, projectMonth } from './simulate/forecast-week.ts';
export { createBill, publishedPrices } from './simulate/price-table.ts';
export { createSeededRandom } from './simulate/seeded-random.ts';
export { simulateSampling } from './simulate/simulate-sampling.ts';
export type { ChartData } from './simulate/chart.ts';
export type { Comparison } from './simulate/compare.ts';
export type { TrafficBurst, TrafficModel } from './simulate/create-traffic.ts';
export type { MonthProjection, RecordedCounts } from './simulate/forecast-week.ts';
export type { Bill, CategoryPrice, PriceTable, PriceTier } from './simulate/price-table.ts';
export type { SpikeProtection } from './simulate/spike-protection.ts';
export type {
  Amount,
  Random,
  SimulatedHour,
  Simulation,
  SimulationSetup,
  Traffic,
  TrafficName,
} from './simulate/types.ts';
