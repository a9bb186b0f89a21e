import type { OtelReadableSpan, OtelResource } from '../otel-types/span.ts';

/** Holds spans back while their resource is being detected. */
export interface ResourceGate {
  /** Lets a span through, now or once its resource is complete. */
  pass(span: OtelReadableSpan): void;
  /** Resolves when nothing is held back. */
  whenOpen(): Promise<unknown>;
}

/** A gate in front of a function. */
export function createResourceGate(next: (span: OtelReadableSpan) => void): ResourceGate {
  const held = new Map<OtelResource, { spans: OtelReadableSpan[]; opened: Promise<void> }>();

  async function open(resource: OtelResource): Promise<void> {
    try {
      await resource.waitForAsyncAttributes?.();
    } catch {
      // A detector failed: what the others found is all that there will be.
    }
    const spans = held.get(resource)?.spans ?? [];
    held.delete(resource);
    for (const span of spans) next(span);
  }

  return {
    pass(span) {
      const { resource } = span;
      const others = held.get(resource);
      if (others) others.spans.push(span);
      else if (resource.asyncAttributesPending && resource.waitForAsyncAttributes) {
        const entry = { spans: [span], opened: Promise.resolve() };
        held.set(resource, entry);
        entry.opened = open(resource);
      } else next(span);
    },
    whenOpen: () => Promise.all([...held.values()].map(({ opened }) => opened)),
  };
}
