import type { OtelReadableSpan, OtelResource } from '../otel-types/span.ts';

/** Holds spans back while their resource is being detected, or while what converts them is being loaded. */
export interface SpanGate {
  /** Lets a span through, now or once nothing is missing. */
  pass(span: OtelReadableSpan): void;
  /** Resolves when nothing is held back. */
  whenOpen(): Promise<unknown>;
  /** Lets everything through, with what is known of its resource so far. */
  open(): void;
}

// A detector that never ends must not cost more memory than this; what comes then has what is known so far.
const MOST_HELD = 10_000;

/** A gate in front of a function, closed until `ready`. */
export function createSpanGate(
  next: (span: OtelReadableSpan) => void,
  ready: Promise<void> | undefined,
): SpanGate {
  const held = new Map<OtelResource, { spans: OtelReadableSpan[]; opened: Promise<void> }>();
  let isReady = ready === undefined;

  async function wait(resource: OtelResource): Promise<void> {
    await ready;
    isReady = true;
    try {
      if (isPending(resource)) await resource.waitForAsyncAttributes?.();
    } catch {
      // A detector failed: what the others found is all that there will be.
    }
    letThrough(resource);
  }

  function letThrough(resource: OtelResource): void {
    const spans = held.get(resource)?.spans ?? [];
    held.delete(resource);
    for (const span of spans) next(span);
  }

  return {
    pass(span) {
      const { resource } = span;
      const others = held.get(resource);
      if (others && others.spans.length < MOST_HELD) others.spans.push(span);
      else if (!others && (!isReady || isPending(resource))) {
        const entry = { spans: [span], opened: Promise.resolve() };
        held.set(resource, entry);
        entry.opened = wait(resource);
      } else next(span);
    },
    whenOpen: () => Promise.all([...held.values()].map(({ opened }) => opened)),
    open() {
      for (const resource of held.keys()) letThrough(resource);
    },
  };
}

function isPending(resource: OtelResource): boolean {
  return resource.asyncAttributesPending === true && resource.waitForAsyncAttributes !== undefined;
}
