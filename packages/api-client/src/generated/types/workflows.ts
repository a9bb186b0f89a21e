// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ConditionGroupInput } from './shared.ts';
/** Input of `workflows.create`. */
export interface WorkflowsCreateInput {
  readonly organization: string | number;
  readonly name: string;
  readonly id?: string | undefined;
  readonly enabled?: boolean | undefined;
  readonly detector_ids?: readonly (number | string)[] | undefined;
  readonly config?: Readonly<Record<string, unknown>> | undefined;
  readonly environment?: string | null | undefined;
  readonly triggers?: ConditionGroupInput | undefined;
  readonly action_filters?: readonly (Readonly<Record<string, unknown>>)[] | undefined;
  readonly owner?: string | null | undefined;
}

/** Input of `workflows.delete`. */
export interface WorkflowsDeleteInput {
  readonly organization: string | number;
  readonly workflowId: string | number;
}

/** Input of `workflows.deleteMany`. */
export interface WorkflowsDeleteManyInput {
  readonly organization: string | number;
  readonly query?: string | undefined;
  readonly id?: readonly (number | string)[] | undefined;
  readonly project?: readonly (number | string)[] | undefined;
}

/** Input of `workflows.get`. */
export interface WorkflowsGetInput {
  readonly organization: string | number;
  readonly workflowId: string | number;
}

/** Input of `workflows.list`. */
export interface WorkflowsListInput {
  readonly organization: string | number;
  readonly sortBy?: string | undefined;
  readonly query?: string | undefined;
  readonly id?: readonly (number | string)[] | undefined;
  readonly project?: readonly (number | string)[] | undefined;
  readonly per_page?: number | undefined;
}

/** Input of `workflows.update`. */
export interface WorkflowsUpdateInput {
  readonly organization: string | number;
  readonly workflowId: string | number;
  readonly name: string;
  readonly id?: string | undefined;
  readonly enabled?: boolean | undefined;
  readonly detector_ids?: readonly (number | string)[] | undefined;
  readonly config?: Readonly<Record<string, unknown>> | undefined;
  readonly environment?: string | null | undefined;
  readonly triggers?: ConditionGroupInput | undefined;
  readonly action_filters?: readonly (Readonly<Record<string, unknown>>)[] | undefined;
  readonly owner?: string | null | undefined;
}

/** Input of `workflows.updateMany`. */
export interface WorkflowsUpdateManyInput {
  readonly organization: string | number;
  readonly enabled: boolean;
  readonly query?: string | undefined;
  readonly id?: readonly (number | string)[] | undefined;
  readonly project?: readonly (number | string)[] | undefined;
}

export interface Workflow {
  readonly id: string;
  readonly name: string;
  readonly organizationId: string;
  readonly createdBy: string | null;
  readonly dateCreated: string;
  readonly dateUpdated: string;
  readonly triggers: WorkflowConditionGroup | null;
  readonly actionFilters: (readonly WorkflowConditionGroup[]) | null;
  readonly environment: string | null;
  readonly config: Readonly<Record<string, unknown>>;
  readonly detectorIds: (readonly string[]) | null;
  readonly enabled: boolean;
  readonly lastTriggered: string | null;
  readonly owner: string | null;
}

export interface WorkflowConditionGroup {
  readonly id?: string;
  readonly organizationId?: string;
  readonly logicType?: string;
  readonly conditions?: (readonly ({ readonly id: string; readonly type: string; readonly comparison: boolean | number; readonly conditionResult: boolean; })[]) | (readonly unknown[]);
  readonly actions?: (readonly ({ readonly id?: string; readonly type?: string; readonly integrationId?: string | null; readonly data?: Readonly<Record<string, string>>; readonly config?: Readonly<Record<string, unknown>>; readonly status?: string; })[]) | (readonly unknown[]);
}
