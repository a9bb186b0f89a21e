import type { Controller } from './controller.ts';
import { countSpans, type SdkEnvelope } from './envelope-spans.ts';
import type { KeySlot, KeyTable } from './key-table.ts';
import { readRoot, type SdkSpan } from './read-span.ts';
import type { SdkIntegration } from './types.ts';

// Kept traces that have not ended. Beyond this many, or this long, the oldest are taken for lost.
const MOST_OPEN = 10_000;
const LONGEST_OPEN_IN_MS = 900_000;

interface OpenTrace {
  readonly slot: KeySlot;
  readonly reserved: number;
  readonly beganAt: number;
  spans: number;
}

/** Connects decisions with what the SDK then did. */
export interface OutcomeFeed {
  readonly integration: SdkIntegration;
  /** The budget gave an answer: what starts next, in the same turn, is its trace. */
  decided(key: string, probability: number): void;
}

/**
 * Observes outcomes and never returned rates: hooks and the OpenTelemetry sampler of SDK 8 to 10 can overrule a sampler.
 * - The root span that starts right after a decision is its trace: `startTransaction` in SDK 7, `spanStart` since 8
 *   (getsentry/sentry-javascript, packages/core/src/tracing and packages/opentelemetry/src/spanProcessor.ts).
 * - `beforeEnvelope` in all of them shows what is really sent: transactions, and streamed spans in 11.
 */
export function createOutcomeFeed(
  controller: Controller,
  table: KeyTable,
  now: () => number,
): OutcomeFeed {
  const open = new Map<string | undefined, OpenTrace>();
  let pendingKey: string | undefined;
  let hasSeenStarts = false;

  function started(span: SdkSpan): void {
    if (pendingKey === undefined) return;
    const root = readRoot(span);
    if (!root) return;
    const key = pendingKey;
    pendingKey = undefined;
    hasSeenStarts = true;
    if (!root.isSampled) return;
    forget();
    const slot = table.find(key);
    const reserved = slot.cost;
    controller.hold(reserved);
    open.set(root.spanId, { slot, reserved, beganAt: now(), spans: 0 });
  }

  function sent(envelope: SdkEnvelope): void {
    countSpans(envelope, (spanId, spans, isComplete) => {
      const trace = open.get(spanId);
      if (trace) {
        trace.spans += spans;
        if (isComplete) end(spanId, trace);
        // A trace that another process decided, or one whose start no hook shows: it was charged when it was decided.
      } else controller.charge(spans, !hasSeenStarts);
    });
  }

  function end(spanId: string | undefined, { slot, reserved, spans }: OpenTrace): void {
    open.delete(spanId);
    controller.hold(-reserved);
    controller.settle(slot, Math.min(spans, 1), spans, reserved);
  }

  function forget(): void {
    const oldest = now() - LONGEST_OPEN_IN_MS;
    for (const [spanId, trace] of open) {
      if (open.size < MOST_OPEN && trace.beganAt > oldest) return;
      end(spanId, { ...trace, spans: 0 });
    }
  }

  return {
    decided(key, probability) {
      pendingKey = probability > 0 ? key : undefined;
    },
    integration: {
      name: 'SentryKitBudget',
      // SDK 7 calls it on every integration.
      setupOnce() {},
      setup(sdkClient) {
        if (!('on' in sdkClient) || typeof sdkClient.on !== 'function') return;
        controller.state.hasOutcomes = true;
        for (const hook of ['startTransaction', 'spanStart']) sdkClient.on(hook, guarded(started));
        sdkClient.on('beforeEnvelope', guarded(sent));
      },
    },
  };
}

// An unknown shape in a hook must not reach the application.
function guarded<Value>(listener: (value: Value) => void): (value: Value) => void {
  return (value) => {
    try {
      listener(value);
    } catch {
      // Counted nowhere: the trace then ends as one that was lost.
    }
  };
}
