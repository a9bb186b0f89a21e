import { trace, type Context } from '@opentelemetry/api';
import { createCarryingTracestate } from '../trace-state/carrying-tracestate.ts';
import { withOtMember } from '../trace-state/publish-ot.ts';
import { remoteState } from '../trace-state/remote-state.ts';
import { withTraceState } from '../trace-state/trace-state.ts';
import { readTracestateMembers } from '../trace-state/tracestate-members.ts';
import { readBaggageMembers, type BaggageMember } from './baggage-members.ts';
import { SENTRY_PREFIX, withForeignBaggage } from './foreign-baggage.ts';
import { mayContinue } from './may-continue.ts';
import { readSentryTrace, type IncomingTrace } from './sentry-trace.ts';
import { readTraceparent } from './traceparent.ts';

/** Looks a header up. */
export type HeaderLookup = (name: string) => string | string[] | undefined;

/** Whose traces are continued. */
export interface Continuation {
  /** The organization of this side. */
  readonly orgId: string | undefined;
  /** True to begin a new trace where only one side has an organization. */
  readonly isStrict: boolean;
}

interface Caller extends IncomingTrace {
  /** The `tracestate` that goes with it. */
  readonly tracestate: string;
}

/** A context with what a caller said of its trace. */
export function extractTrace(
  context: Context,
  lookup: HeaderLookup,
  { orgId, isStrict }: Continuation,
): Context {
  const members = readBaggageMembers(joined(lookup('baggage')));
  const foreign = members.filter(({ key }) => !key.startsWith(SENTRY_PREFIX));
  const withBaggage = members.length > 0 ? withForeignBaggage(context, foreign) : context;

  const sentry = readSentryTrace(joined(lookup('sentry-trace')));
  const w3c = w3cCaller(lookup) ?? callerIn(context);
  const caller = sentry ?? w3c;
  if (!caller) return withBaggage;

  const { traceId, spanId, sampled } = caller;
  const same = w3c?.traceId === traceId ? w3c : undefined;
  const dsc = dscOf(members, traceId) ?? (sentry && {});
  if (!mayContinue(dsc?.['org_id'], orgId, isStrict)) return trace.deleteSpan(withBaggage);

  // oxlint-disable-next-line no-bitwise -- flags are bits
  const traceFlags = (sampled ? 1 : 0) | ((same?.traceFlags ?? 0) & 2);
  const received = readTracestateMembers(same?.tracestate ?? '');
  const state = remoteState({ traceId, traceFlags, tracestate: received, sampled, dsc });
  const published = withOtMember(received, state);
  return withTraceState(
    trace.setSpanContext(withBaggage, {
      traceId,
      spanId,
      traceFlags,
      isRemote: true,
      // Without members it would become an empty header; what it would carry can be found again from the ids.
      ...(published.length > 0 && { traceState: createCarryingTracestate(published, state) }),
    }),
    state,
  );
}

function w3cCaller(lookup: HeaderLookup): Caller | undefined {
  const caller = readTraceparent(joined(lookup('traceparent')));
  return caller && { ...caller, tracestate: joined(lookup('tracestate')) };
}

/** What another propagator has found: B3, X-Ray, or W3C's own before this one. */
function callerIn(context: Context): Caller | undefined {
  const known = trace.getSpanContext(context);
  if (!known?.isRemote || !trace.isSpanContextValid(known)) return undefined;
  const { traceId, spanId, traceFlags, traceState } = known;
  // oxlint-disable-next-line no-bitwise -- flags are bits
  const sampled = (traceFlags & 1) === 1;
  return { traceId, spanId, traceFlags, sampled, tracestate: traceState?.serialize() ?? '' };
}

/** Sentry's members, unless they speak of another trace. */
function dscOf(
  members: readonly BaggageMember[],
  traceId: string,
): Readonly<Record<string, string>> | undefined {
  const entries = members
    .filter(({ key, value }) => key.startsWith(SENTRY_PREFIX) && value !== '')
    .map(({ key, value }) => [key.slice(SENTRY_PREFIX.length), value] as const);
  const dsc: Record<string, string> = Object.fromEntries(entries);
  return entries.length > 0 && (dsc['trace_id'] ?? traceId) === traceId ? dsc : undefined;
}

/** Several headers of one name are one list (RFC 9110, section 5.3), which a header of one value then refuses. */
function joined(header: string | string[] | undefined): string {
  return Array.isArray(header) ? header.join(',') : (header ?? '');
}
