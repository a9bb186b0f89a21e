import type { RateLimit } from '../store/rate-limit.ts';
import type { State } from '../store/state.ts';

/** A quota that is used up, as an SDK learns it from `X-Sentry-Rate-Limits`. */
export interface IngestLimit {
  /** Data categories, such as `error`, `transaction`, `span`; default: all. */
  readonly categories?: readonly string[] | undefined;
  /** On the sandbox's clock. */
  readonly durationInMs: number;
  /** Default `organization`. */
  readonly scope?: 'organization' | 'project' | 'key' | undefined;
  /** Sentry's word for why; default `quota_exceeded`. */
  readonly reasonCode?: string | undefined;
}

export function limitIngest(state: State, limit: IngestLimit): () => void {
  const added: RateLimit = {
    categories: [...(limit.categories ?? [])],
    scope: limit.scope ?? 'organization',
    reasonCode: limit.reasonCode ?? 'quota_exceeded',
    endsAt: state.clock.now() + limit.durationInMs,
  };
  state.rateLimits.push(added);
  return () => {
    const index = state.rateLimits.indexOf(added);
    if (index >= 0) state.rateLimits.splice(index, 1);
  };
}
