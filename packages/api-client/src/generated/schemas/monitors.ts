// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { Monitor, MonitorCheckIn, MonitorStats } from '../types/monitors.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `monitors.create`, `monitors.get`, `monitors.getInProject`, `monitors.list`, `monitors.update`, `monitors.updateInProject`. */
export const monitor: StandardSchema<Monitor> = /*@__PURE__*/ schema(shapes.monitor);

/** Answer, or item, of `monitors.listCheckIns`, `monitors.listCheckInsInProject`. */
export const monitorCheckIn: StandardSchema<MonitorCheckIn> = /*@__PURE__*/ schema(shapes.monitorCheckIn);

/** Answer, or item, of `monitors.getStats`. */
export const monitorStats: StandardSchema<MonitorStats> = /*@__PURE__*/ schema(shapes.monitorStats);
