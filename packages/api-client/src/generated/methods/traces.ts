// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { TraceAttribute, TraceAttributeStat, TraceIssue, TraceMeta, TraceSpan, TraceUptimeCheck } from '../types/traces.ts';
import type { TracesGetInput, TracesGetMetaInput, TracesListAttributeStatsInput, TracesListAttributesInput } from '../types/traces.ts';

/** Operations of the group `traces`. `Default`: what the client knows already. */
export interface TraceMethods<Default extends PathDefault = never> {
  /**
   * Returns one trace as a tree of spans, with its errors and issues.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<TracesGetInput, Extract<Default, 'organization'>>>) => Promise<readonly (TraceSpan | TraceIssue | TraceUptimeCheck)[]>;

  /**
   * Counts what one trace consists of.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly getMeta: (...call: CallArguments<WithDefaults<TracesGetMetaInput, Extract<Default, 'organization'>>>) => Promise<TraceMeta>;

  /**
   * Lists how the values of attributes are spread over the spans that a query selects.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly listAttributeStats: (...call: CallArguments<WithDefaults<TracesListAttributeStatsInput, Extract<Default, 'organization'>>>) => Pages<TraceAttributeStat>;

  /**
   * Lists the attributes that spans or logs have.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly listAttributes: (...call: CallArguments<WithDefaults<TracesListAttributesInput, Extract<Default, 'organization'>>>) => Pages<TraceAttribute>;
}
