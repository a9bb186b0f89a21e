import type { Diagnostic } from '../diagnostic/types.ts';
import type { ProjectMonitorReference } from '../model/references.ts';

/** A condition as Sentry has it; `id` only when it came from there. */
export interface WireCondition {
  readonly id?: string;
  readonly type: string;
  readonly comparison: unknown;
  readonly conditionResult: unknown;
}

/** An action as Sentry has it. */
export interface WireAction {
  readonly id?: string;
  readonly type: string;
  readonly integrationId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly config: Readonly<Record<string, unknown>>;
  readonly status?: string;
}

/** Conditions and, in a workflow, what is done when they hold. */
export interface WireGroup {
  readonly id?: string;
  readonly logicType: string;
  readonly conditions: readonly WireCondition[];
  readonly actions?: readonly WireAction[];
}

/** An alert as the API takes and gives it (organizations/{organization}/workflows/). */
export interface WireWorkflow {
  readonly id?: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly environment: string | null;
  /** `user:1` or `team:1`. */
  readonly owner: string | null;
  readonly config: Readonly<Record<string, unknown>>;
  readonly detectorIds: readonly string[];
  readonly triggers: WireGroup | null;
  readonly actionFilters: readonly WireGroup[];
}

/** A monitor as the API takes it (projects/{organization}/{project}/detectors/); what it gives is read into this. */
export interface WireDetector {
  readonly id?: string;
  readonly projectId: string;
  readonly name: string;
  readonly type: string;
  readonly description: string | null;
  readonly owner: string | null;
  readonly enabled: boolean;
  readonly config: Readonly<Record<string, unknown>>;
  readonly dataSources: readonly unknown[];
  readonly conditionGroup: WireGroup | null;
}

/** What has a name for people and an id for Sentry. */
export type Named =
  | { readonly kind: 'team' | 'member' | 'project' | 'app' }
  | { readonly kind: 'integration'; readonly provider: string }
  | { readonly kind: 'service'; readonly integrationId: string };

/** Names and ids of one organization. A name of digits that is unknown is taken for the id itself. */
export interface Names {
  /** The id behind a name. */
  readonly idOf: (named: Named, name: string) => string | undefined;
  /** The name behind an id. */
  readonly nameOf: (named: Named, id: string) => string | undefined;
  /** The detector of a logical id, or of a project. */
  readonly detectorOf: (monitor: string | ProjectMonitorReference) => string | undefined;
  /** The logical id of a detector, or the project that it belongs to. */
  readonly monitorOf: (detectorId: string) => string | ProjectMonitorReference | undefined;
}

/** What is special to a kind of detector. */
export type DetectorParts = Pick<
  WireDetector,
  'type' | 'config' | 'dataSources' | 'conditionGroup'
>;

/** A body or a description, and what could not be done as it says. */
export interface Coded<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}
