import type { Controller } from './controller.ts';
import { countSpans } from './envelope-spans.ts';
import { OVERFLOW, type KeyTable } from './key-table.ts';
import { readRoot } from './read-span.ts';
import type { SdkIntegration } from './types.ts';

// Kept traces that have not ended. Beyond this many, or this long, the oldest are taken for lost.
const MOST_OPEN = 10_000;
const LONGEST_OPEN_IN_MS = 900_000;

interface OpenTrace {
  readonly key: string;
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
  const open = new Map<string, OpenTrace>();
  let pendingKey: string | undefined;
  let hasSeenStarts = false;

  function started(span: unknown): void {
    if (pendingKey === undefined) return;
    const root = readRoot(span);
    if (!root) return;
    const key = pendingKey;
    pendingKey = undefined;
    hasSeenStarts = true;
    if (!root.isSampled) return;
    forget();
    open.set(root.spanId, {
      key,
      reserved: controller.begin(table.find(key)),
      beganAt: now(),
      spans: 0,
    });
  }

  function sent(envelope: unknown): void {
    countSpans(envelope, (spanId, spans, isComplete) => {
      const trace = open.get(spanId);
      if (!trace) {
        // A trace that another process decided, or one whose start no hook shows: it was charged when it was decided.
        if (hasSeenStarts) controller.charge(spans);
        else controller.observe(spans);
        return;
      }
      trace.spans += spans;
      if (!isComplete) return;
      open.delete(spanId);
      controller.end(table.find(trace.key), trace.reserved, trace.spans);
    });
  }

  function forget(): void {
    const oldest = now() - LONGEST_OPEN_IN_MS;
    for (const [spanId, trace] of open) {
      if (open.size < MOST_OPEN && trace.beganAt > oldest) return;
      open.delete(spanId);
      controller.end(OVERFLOW, trace.reserved, 0);
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
function guarded(listener: (value: unknown) => void): (value: unknown) => void {
  return (value) => {
    try {
      listener(value);
    } catch {
      // Counted nowhere: the trace then ends as one that was lost.
    }
  };
}
