// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Workflow } from '../types/workflows.ts';
import type { WorkflowsCreateInput, WorkflowsDeleteInput, WorkflowsDeleteManyInput, WorkflowsGetInput, WorkflowsListInput, WorkflowsUpdateInput, WorkflowsUpdateManyInput } from '../types/workflows.ts';

/** Operations of the group `workflows`. `Default`: what the client knows already. */
export interface WorkflowMethods<Default extends PathDefault = never> {
  /**
   * Creates an alert: when it fires, and what it does.
   * @remarks Scopes, one of: alerts:write, org:admin, org:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<WorkflowsCreateInput, Extract<Default, 'organization'>>>) => Promise<Workflow>;

  /**
   * Deletes one workflow in an organization, by `workflowId`.
   * @remarks Scopes, one of: alerts:write, org:admin, org:write.
   */
  readonly delete: (...call: CallArguments<WithDefaults<WorkflowsDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Deletes every alert that `id` or `query` selects.
   * @remarks Scopes, one of: alerts:write, org:admin, org:write.
   */
  readonly deleteMany: (...call: CallArguments<WithDefaults<WorkflowsDeleteManyInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Returns one alert with its triggers and actions.
   * @remarks Scopes, one of: alerts:read, org:admin, org:read, org:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<WorkflowsGetInput, Extract<Default, 'organization'>>>) => Promise<Workflow>;

  /**
   * Lists alerts of the new alerting (workflows).
   * @remarks Scopes, one of: alerts:read, org:admin, org:read, org:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<WorkflowsListInput, Extract<Default, 'organization'>>>) => Pages<Workflow>;

  /**
   * Changes one alert.
   * @remarks Scopes, one of: alerts:write, org:admin, org:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<WorkflowsUpdateInput, Extract<Default, 'organization'>>>) => Promise<Workflow>;

  /**
   * Switches every alert that `id` or `query` selects on or off.
   * @remarks Scopes, one of: alerts:write, org:admin, org:write.
   */
  readonly updateMany: (...call: CallArguments<WithDefaults<WorkflowsUpdateManyInput, Extract<Default, 'organization'>>>) => Promise<readonly Workflow[]>;
}
