// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { TraceAttribute, TraceAttributeStats, TraceIssue, TraceMeta, TraceSpan, TraceUptimeCheck } from '../types/traces.ts';
import type { TracesGetInput, TracesGetAttributeStatsInput, TracesGetMetaInput, TracesListAttributesInput } from '../types/traces.ts';

/** Operations of the group `traces`. `Default`: what the client knows already. */
export interface TraceMethods<Default extends PathDefault = never> {
  /**
   * Returns one trace in an organization, by `traceId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  get(...call: CallArguments<WithDefaults<TracesGetInput, Extract<Default, 'organization'>>>): Promise<readonly (TraceSpan | TraceIssue | TraceUptimeCheck)[]>;

  /**
   * Returns attribute stats (traces) in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  getAttributeStats(...call: CallArguments<WithDefaults<TracesGetAttributeStatsInput, Extract<Default, 'organization'>>>): Pages<TraceAttributeStats>;

  /**
   * Returns meta (traces) in an organization, by `traceId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  getMeta(...call: CallArguments<WithDefaults<TracesGetMetaInput, Extract<Default, 'organization'>>>): Promise<TraceMeta>;

  /**
   * Lists attributes (traces) in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  listAttributes(...call: CallArguments<WithDefaults<TracesListAttributesInput, Extract<Default, 'organization'>>>): Pages<TraceAttribute>;
}
