// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `metricAlertRules.create`. */
export interface MetricAlertRulesCreateInput {
  readonly organization: string | number;
  readonly name: string;
  readonly aggregate: string;
  readonly timeWindow: number;
  readonly projects: readonly string[];
  readonly thresholdType: number;
  readonly triggers: readonly MetricAlertRuleTriggerInput[];
  readonly dataset?: string | undefined;
  readonly query?: string | undefined;
  readonly queryType?: number | undefined;
  readonly eventTypes?: readonly string[] | undefined;
  readonly environment?: string | null | undefined;
  readonly owner?: string | null | undefined;
  readonly resolveThreshold?: number | null | undefined;
  readonly thresholdPeriod?: number | undefined;
  readonly comparisonDelta?: number | null | undefined;
  readonly detectionType?: string | undefined;
  readonly sensitivity?: string | null | undefined;
  readonly seasonality?: string | null | undefined;
}

/** Input of `metricAlertRules.delete`. */
export interface MetricAlertRulesDeleteInput {
  readonly organization: string | number;
  readonly alertRuleId: string | number;
}

/** Input of `metricAlertRules.get`. */
export interface MetricAlertRulesGetInput {
  readonly organization: string | number;
  readonly alertRuleId: string | number;
  readonly expand?: readonly string[] | undefined;
}

/** Input of `metricAlertRules.list`. */
export interface MetricAlertRulesListInput {
  readonly organization: string | number;
  readonly per_page?: number | undefined;
}

/** Input of `metricAlertRules.update`. */
export interface MetricAlertRulesUpdateInput {
  readonly organization: string | number;
  readonly alertRuleId: string | number;
  readonly name: string;
  readonly aggregate: string;
  readonly timeWindow: number;
  readonly projects: readonly string[];
  readonly thresholdType: number;
  readonly triggers: readonly MetricAlertRuleTriggerInput[];
  readonly dataset?: string | undefined;
  readonly query?: string | undefined;
  readonly queryType?: number | undefined;
  readonly eventTypes?: readonly string[] | undefined;
  readonly environment?: string | null | undefined;
  readonly owner?: string | null | undefined;
  readonly resolveThreshold?: number | null | undefined;
  readonly thresholdPeriod?: number | undefined;
  readonly comparisonDelta?: number | null | undefined;
  readonly detectionType?: string | undefined;
  readonly sensitivity?: string | null | undefined;
  readonly seasonality?: string | null | undefined;
}

export interface MetricAlertRule {
  readonly id: string;
  readonly name: string;
  readonly organizationId: string;
  readonly status: number;
  readonly query: string;
  readonly aggregate: string;
  readonly dataset: string;
  readonly queryType?: number;
  readonly eventTypes?: readonly string[];
  readonly timeWindow: number;
  readonly environment: string | null;
  readonly thresholdType: number;
  readonly resolveThreshold: number | null;
  readonly thresholdPeriod?: number;
  readonly comparisonDelta?: number | null;
  readonly detectionType?: string;
  readonly triggers: readonly ({ readonly label: 'critical' | 'warning' | (string & {}); readonly alertThreshold: number; readonly actions: readonly (Readonly<Record<string, unknown>>)[]; readonly resolveThreshold?: number | null; readonly [key: string]: unknown; })[];
  readonly projects: readonly string[];
  readonly owner?: string | null;
  readonly dateCreated: string;
  readonly dateModified?: string;
  readonly createdBy?: Readonly<Record<string, unknown>> | null;
  readonly snooze?: boolean;
  readonly [key: string]: unknown;
}

export interface MetricAlertRuleTriggerInput {
  readonly label: 'critical' | 'warning';
  readonly alertThreshold: number;
  readonly actions: readonly (Readonly<Record<string, unknown>>)[];
  readonly resolveThreshold?: number | null | undefined;
  readonly [key: string]: unknown;
}
