import type { DataCategory, Envelope } from '@sentry/core';
import { envelopeWith } from '../destination/envelope.ts';
import { SDK } from '../destination/sdk.ts';
import type { Destination } from '../destination/types.ts';
import { isDoneWithin } from '../exporter/deadline.ts';
import { createOutbox } from '../exporter/outbox.ts';
import { systemClock } from '../options/clock.ts';
import type { SentryOtelOptions } from '../options/options.ts';
import type { OtelExportResult } from '../otel-types/span.ts';
import type { Destinations } from '../destination/destinations.ts';

/** Which kind of item a sender sends. */
export interface ItemKind {
  readonly type: 'log' | 'trace_metric';
  readonly contentType: string;
  readonly category: DataCategory;
}

/** Sends items in containers, a container and an envelope for each destination. */
export interface ItemSender<Item> {
  send(
    batches: ReadonlyMap<Destination, readonly Item[]>,
    resultCallback: (result: OtelExportResult) => void,
  ): void;
  forceFlush(): Promise<void>;
  shutdown(): Promise<void>;
}

// As many as the SDKs put in one (getsentry/sentry-javascript packages/core/src/logs/internal.ts).
const ITEMS_PER_CONTAINER = 100;
const DEFAULT_TIMEOUT_IN_MS = 10_000;

/** A sender for one kind of item. */
export function createItemSender<Item>(
  kind: ItemKind,
  destinations: Destinations,
  options: SentryOtelOptions,
): ItemSender<Item> {
  const clock = options.clock ?? systemClock;
  const outbox = createOutbox();
  const timeoutInMs = options.flushTimeoutInMs ?? DEFAULT_TIMEOUT_IN_MS;
  let isClosed = false;

  function push(destination: Destination, items: readonly Item[]): Promise<boolean> {
    return outbox.push({
      spanCount: items.length,
      sizeInBytes: 0,
      send: () => destination.send(envelopeOf(kind, items, clock.now())),
      drop: () => destination.drop('queue_overflow', kind.category, items.length),
    });
  }

  async function deliver(batches: ReadonlyMap<Destination, readonly Item[]>): Promise<boolean> {
    const sent: Promise<boolean>[] = [];
    for (const [destination, items] of batches) {
      if (isClosed) destination.drop('queue_overflow', kind.category, items.length);
      else for (const part of inParts(items)) sent.push(push(destination, part));
    }
    const answers = await Promise.all(sent);
    return !isClosed && answers.every(Boolean);
  }

  async function report(): Promise<void> {
    await Promise.all([...destinations.all()].map((destination) => destination.report()));
  }

  return {
    send(batches, resultCallback) {
      const work = deliver(batches).then((isDelivered) => {
        if (isDelivered) return resultCallback({ code: 0 });
        const message = 'Not everything was sent to Sentry; the next client report counts it.';
        return resultCallback({ code: 1, error: new Error(message) });
      });
      options.waitUntil?.(work);
    },
    async forceFlush() {
      await isDoneWithin(outbox.whenEmpty().then(report), timeoutInMs, clock);
    },
    async shutdown() {
      isClosed = true;
      if (!(await isDoneWithin(outbox.whenEmpty(), timeoutInMs, clock))) {
        outbox.clear();
        for (const destination of destinations.all()) destination.abort();
      }
      await isDoneWithin(report(), timeoutInMs, clock);
    },
  };
}

function* inParts<Item>(items: readonly Item[]): Iterable<readonly Item[]> {
  for (let index = 0; index < items.length; index += ITEMS_PER_CONTAINER) {
    yield items.slice(index, index + ITEMS_PER_CONTAINER);
  }
}

function envelopeOf(kind: ItemKind, items: readonly unknown[], now: number): Envelope {
  const header = { sent_at: new Date(now).toISOString(), sdk: SDK };
  const item = { type: kind.type, item_count: items.length, content_type: kind.contentType };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the core tells envelopes apart by item; these are alike
  return envelopeWith(header, [[item, { version: 2, items }]] as never);
}
