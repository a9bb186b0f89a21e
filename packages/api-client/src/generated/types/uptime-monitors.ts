// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Actor } from './shared.ts';
/** Input of `uptimeMonitors.create`. */
export interface UptimeMonitorsCreateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly name: string;
  readonly url: string;
  readonly intervalSeconds: number;
  readonly timeoutMs: number;
  readonly environment?: string | null | undefined;
  readonly owner?: string | null | undefined;
  readonly method?: string | undefined;
  readonly headers?: readonly (readonly string[])[] | undefined;
  readonly body?: string | null | undefined;
  readonly traceSampling?: boolean | undefined;
  readonly status?: 'active' | 'disabled' | undefined;
  readonly recoveryThreshold?: number | undefined;
  readonly downtimeThreshold?: number | undefined;
}

/** Input of `uptimeMonitors.delete`. */
export interface UptimeMonitorsDeleteInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly uptimeMonitorId: string | number;
}

/** Input of `uptimeMonitors.get`. */
export interface UptimeMonitorsGetInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly uptimeMonitorId: string | number;
}

/** Input of `uptimeMonitors.list`. */
export interface UptimeMonitorsListInput {
  readonly organization: string | number;
  readonly per_page?: number | undefined;
  readonly query?: string | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly owner?: readonly string[] | undefined;
}

/** Input of `uptimeMonitors.listChecks`. */
export interface UptimeMonitorsListChecksInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly uptimeMonitorId: string | number;
  readonly per_page?: number | undefined;
  readonly statsPeriod?: string | undefined;
  readonly start?: string | Date | undefined;
  readonly end?: string | Date | undefined;
}

/** Input of `uptimeMonitors.update`. */
export interface UptimeMonitorsUpdateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly uptimeMonitorId: string | number;
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly intervalSeconds?: number | undefined;
  readonly timeoutMs?: number | undefined;
  readonly environment?: string | null | undefined;
  readonly owner?: string | null | undefined;
  readonly method?: string | undefined;
  readonly headers?: readonly (readonly string[])[] | undefined;
  readonly body?: string | null | undefined;
  readonly traceSampling?: boolean | undefined;
  readonly status?: 'active' | 'disabled' | undefined;
  readonly recoveryThreshold?: number | undefined;
  readonly downtimeThreshold?: number | undefined;
}

export interface UptimeMonitor {
  readonly id: string;
  readonly projectSlug: string;
  readonly environment: string | null;
  readonly name: string;
  readonly status: string;
  readonly uptimeStatus: number;
  readonly mode: number;
  readonly url: string;
  readonly method: string;
  readonly body: string | null;
  readonly headers: readonly (readonly string[])[];
  readonly intervalSeconds: number;
  readonly timeoutMs: number;
  readonly owner: Actor | null;
  readonly traceSampling: boolean;
  readonly [key: string]: unknown;
}

export interface UptimeMonitorCheck {
  readonly uptimeCheckId: string;
  readonly uptimeSubscriptionId: number;
  readonly timestamp: string;
  readonly scheduledCheckTime: string;
  readonly checkStatus: string;
  readonly checkStatusReason: string | null;
  readonly httpStatusCode: number | null;
  readonly durationMs: number;
  readonly traceId: string;
  readonly incidentStatus: number;
  readonly environment: string;
  readonly region: string;
  readonly regionName: string;
  readonly [key: string]: unknown;
}
