// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { Dashboard, DashboardDetails } from '../types/dashboards.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `dashboards.list`. */
export const dashboard: StandardSchema<Dashboard> = /*@__PURE__*/ schema(shapes.dashboard);

/** Answer, or item, of `dashboards.create`, `dashboards.get`, `dashboards.update`. */
export const dashboardDetails: StandardSchema<DashboardDetails> = /*@__PURE__*/ schema(shapes.dashboardDetails);
