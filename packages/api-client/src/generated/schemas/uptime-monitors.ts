// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { UptimeMonitor, UptimeMonitorCheck } from '../types/uptime-monitors.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `uptimeMonitors.create`, `uptimeMonitors.get`, `uptimeMonitors.list`, `uptimeMonitors.update`. */
export const uptimeMonitor: StandardSchema<UptimeMonitor> = /*@__PURE__*/ schema(shapes.uptimeMonitor);

/** Answer, or item, of `uptimeMonitors.listChecks`. */
export const uptimeMonitorCheck: StandardSchema<UptimeMonitorCheck> = /*@__PURE__*/ schema(shapes.uptimeMonitorCheck);
