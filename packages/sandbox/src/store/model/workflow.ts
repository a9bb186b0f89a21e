import type { Issue } from './issue.ts';

/** An alert: when one of its detectors sees something and the groups agree, their actions are done. */
export interface Workflow {
  readonly id: string;
  name: string;
  enabled: boolean;
  environment: string | null;
  owner: string | null;
  /** An action is done at most once in so many minutes for one issue; 0: every time. */
  frequencyInMinutes: number;
  detectorIds: readonly string[];
  triggers: ConditionGroup | null;
  actionFilters: readonly ConditionGroup[];
  readonly createdAt: number;
  updatedAt: number;
  lastTriggeredAt: number | null;
  /** When somebody deleted it; it can be read for a while yet. */
  deletedAt: number | null;
  /** When an action was last done for an issue, by `action id:issue id`. */
  readonly doneAt: Map<string, number>;
  /** How often it fired for each issue. */
  readonly firings: Map<Issue, Firing>;
}

/** How often a workflow did something about an issue, and when last. */
export interface Firing {
  count: number;
  lastAt: number;
  eventId: string | null;
}

export interface ConditionGroup {
  readonly id: string;
  readonly logicType: 'any' | 'any-short' | 'all' | 'none';
  readonly conditions: readonly AlertCondition[];
  readonly actions: readonly AlertAction[];
}

export interface AlertCondition {
  readonly id: string;
  readonly type: string;
  readonly comparison: unknown;
  readonly conditionResult: unknown;
}

export interface AlertAction {
  readonly id: string;
  readonly type: string;
  readonly integrationId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly config: Readonly<Record<string, unknown>>;
  readonly status: string;
}
