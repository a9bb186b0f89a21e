// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Detector } from '../types/detectors.ts';
import type { DetectorsCreateInput, DetectorsDeleteInput, DetectorsDeleteManyInput, DetectorsGetInput, DetectorsListInput, DetectorsUpdateInput, DetectorsUpdateManyInput } from '../types/detectors.ts';

/** Operations of the group `detectors`. `Default`: what the client knows already. */
export interface DetectorMethods<Default extends PathDefault = never> {
  /**
   * Creates a detector in a project.
   * @remarks Scopes, one of: alerts:write, project:admin, project:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<DetectorsCreateInput, Extract<Default, 'organization' | 'project'>>>) => Promise<Detector>;

  /**
   * Deletes one detector in an organization, by `detectorId`.
   * @remarks Scopes, one of: alerts:write, org:admin, org:read, org:write.
   */
  readonly delete: (...call: CallArguments<WithDefaults<DetectorsDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Deletes every detector that `id` or `query` selects.
   * @remarks Scopes, one of: alerts:write, org:admin, org:read, org:write.
   */
  readonly deleteMany: (...call: CallArguments<WithDefaults<DetectorsDeleteManyInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Returns one detector with its conditions and data sources.
   * @remarks Scopes, one of: alerts:read, org:admin, org:read, org:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<DetectorsGetInput, Extract<Default, 'organization'>>>) => Promise<Detector>;

  /**
   * Lists monitors of the new alerting (detectors): metric, cron, uptime, error.
   * @remarks Scopes, one of: alerts:read, org:admin, org:read, org:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<DetectorsListInput, Extract<Default, 'organization'>>>) => Pages<Detector>;

  /**
   * Changes one detector.
   * @remarks Scopes, one of: alerts:write, org:admin, org:read, org:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<DetectorsUpdateInput, Extract<Default, 'organization'>>>) => Promise<Detector>;

  /**
   * Switches every detector that `id` or `query` selects on or off.
   * @remarks Scopes, one of: alerts:write, org:admin, org:read, org:write.
   */
  readonly updateMany: (...call: CallArguments<WithDefaults<DetectorsUpdateManyInput, Extract<Default, 'organization'>>>) => Promise<readonly Detector[]>;
}
