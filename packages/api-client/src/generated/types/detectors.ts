// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Actor, ConditionGroupInput } from './shared.ts';
/** Input of `detectors.create`. */
export interface DetectorsCreateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly name: string;
  readonly type: string;
  readonly workflow_ids?: readonly (number | string)[] | undefined;
  readonly data_sources?: readonly unknown[] | undefined;
  readonly config?: Readonly<Record<string, unknown>> | undefined;
  readonly condition_group?: ConditionGroupInput | undefined;
  readonly owner?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly enabled?: boolean | undefined;
}

/** Input of `detectors.delete`. */
export interface DetectorsDeleteInput {
  readonly organization: string | number;
  readonly detectorId: string | number;
}

/** Input of `detectors.deleteMany`. */
export interface DetectorsDeleteManyInput {
  readonly organization: string | number;
  readonly project?: readonly (number | string)[] | undefined;
  readonly query?: string | undefined;
  readonly sortBy?: string | undefined;
  readonly id?: readonly (number | string)[] | undefined;
}

/** Input of `detectors.get`. */
export interface DetectorsGetInput {
  readonly organization: string | number;
  readonly detectorId: string | number;
}

/** Input of `detectors.list`. */
export interface DetectorsListInput {
  readonly organization: string | number;
  readonly project?: readonly (number | string)[] | undefined;
  readonly query?: string | undefined;
  readonly sortBy?: string | undefined;
  readonly id?: readonly (number | string)[] | undefined;
  readonly per_page?: number | undefined;
}

/** Input of `detectors.update`. */
export interface DetectorsUpdateInput {
  readonly organization: string | number;
  readonly detectorId: string | number;
  readonly name: string;
  readonly type: string;
  readonly workflow_ids?: readonly (number | string)[] | undefined;
  readonly data_sources?: readonly unknown[] | undefined;
  readonly config?: Readonly<Record<string, unknown>> | undefined;
  readonly condition_group?: ConditionGroupInput | undefined;
  readonly owner?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly enabled?: boolean | undefined;
}

/** Input of `detectors.updateMany`. */
export interface DetectorsUpdateManyInput {
  readonly organization: string | number;
  readonly enabled: boolean;
  readonly project?: readonly (number | string)[] | undefined;
  readonly query?: string | undefined;
  readonly id?: readonly (number | string)[] | undefined;
}

export interface Detector {
  readonly owner?: Actor | null;
  readonly createdBy?: string | null;
  readonly latestGroup?: Readonly<Record<string, unknown>> | null;
  readonly description?: string | null;
  readonly id: string;
  readonly projectId: string | null;
  readonly name: string;
  readonly type: string;
  readonly workflowIds: (readonly string[]) | null;
  readonly dateCreated: string;
  readonly dateUpdated: string;
  readonly dataSources: (readonly (Readonly<Record<string, unknown>>)[]) | null;
  readonly conditionGroup: Readonly<Record<string, unknown>> | null;
  readonly config: Readonly<Record<string, unknown>>;
  readonly enabled: boolean;
}
