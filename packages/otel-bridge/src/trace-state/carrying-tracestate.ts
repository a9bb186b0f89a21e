import type { TraceState } from '@opentelemetry/api';
import { isLegalMember, MAX_MEMBERS, type TracestateMember } from './tracestate-members.ts';
import type { SentryTraceState } from './trace-state.ts';

const CARRIED = Symbol.for('@sentry-kit/otel-bridge/carried');

interface CarryingTracestate extends TraceState {
  readonly [CARRIED]: SentryTraceState;
}

/**
 * A `TraceState` that has a trace's state beside it. The SDKs hand the object itself from parent to child and to
 * exporters, recorded or not, which is the only way that leads from a sampler to all of them.
 */
export function createCarryingTracestate(
  members: readonly TracestateMember[],
  state: SentryTraceState,
): TraceState {
  const tracestate: CarryingTracestate = {
    [CARRIED]: state,
    get: (key) => members.find(([name]) => name === key)?.[1],
    // A changed member moves to the front; what is then too many falls off the end (W3C Trace Context, section 3.5).
    set(key, value) {
      if (!isLegalMember(key, value)) return tracestate;
      const others = members.filter(([name]) => name !== key).slice(0, MAX_MEMBERS - 1);
      return createCarryingTracestate([[key, value], ...others], state);
    },
    unset: (key) =>
      createCarryingTracestate(
        members.filter(([name]) => name !== key),
        state,
      ),
    serialize: () => members.map(([key, value]) => `${key}=${value}`).join(','),
  };
  return tracestate;
}

/** The state beside a `TraceState`. */
export function carriedBy(traceState: TraceState | undefined): SentryTraceState | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only createCarryingTracestate writes under this symbol
  return (traceState as Partial<CarryingTracestate> | undefined)?.[CARRIED];
}
