const PART = Symbol.for('@sentry-kit/otel-bridge/part');

/** What a part of the bridge does. */
export type PartKind = 'exporter' | 'propagator';

/** Marks a part, so that `checkOtelSetup` finds it in a provider, whichever copy of this package made it. */
export function markPart<Part extends object>(part: Part, kind: PartKind): Part {
  return Object.defineProperty(part, PART, { value: kind });
}

/** The kind of a part that has been marked. */
export function partKindOf(value: object): unknown {
  return Object.getOwnPropertyDescriptor(value, PART)?.value;
}
