// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { UsageStats, UsageSummary } from '../types/stats.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `stats.query`. */
export const usageStats: StandardSchema<UsageStats> = /*@__PURE__*/ schema(shapes.usageStats);

/** Answer, or item, of `stats.summary`. */
export const usageSummary: StandardSchema<UsageSummary> = /*@__PURE__*/ schema(shapes.usageSummary);
