import type { Route } from '../route.ts';
import { tableRoutes } from './query-table.ts';
import { timeSeriesRoutes } from './time-series.ts';

/** Queries over events, spans, logs and metrics. */
export const discoverRoutes: readonly Route[] = [...tableRoutes, ...timeSeriesRoutes];
