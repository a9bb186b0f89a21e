import type { Loss } from '../envelope/categories.ts';

/** The part of a transport that the fence replaces. */
export interface Transport {
  send: (envelope: unknown) => unknown;
}

/** The client's transport; undefined without a DSN, when nothing can leave. */
export function transportOf(sdkClient: object): Transport | undefined {
  if (!('getTransport' in sdkClient) || typeof sdkClient.getTransport !== 'function')
    return undefined;
  const transport: unknown = sdkClient.getTransport();
  return isTransport(transport) ? transport : undefined;
}

function isTransport(value: unknown): value is Transport {
  return (
    typeof value === 'object' &&
    value !== null &&
    'send' in value &&
    typeof value.send === 'function'
  );
}

/**
 * Runs after every listener of a hook. To subscribe would not do: SDK 8 to 10 write the name of the trace in a listener of
 * their own, which comes later (getsentry/sentry-javascript, packages/opentelemetry).
 */
export function afterHook(sdkClient: object, hook: string, run: (value: unknown) => void): void {
  if (!('emit' in sdkClient) || typeof sdkClient.emit !== 'function') return;
  const { emit } = sdkClient;
  sdkClient.emit = (name: unknown, ...values: unknown[]): unknown => {
    try {
      return emit.call(sdkClient, name, ...values);
    } finally {
      if (name === hook) run(values[0]);
    }
  };
}

/** Has the next client report tell what did not leave. */
export function recordLosses(sdkClient: object, losses: readonly Loss[]): void {
  if (!('recordDroppedEvent' in sdkClient) || typeof sdkClient.recordDroppedEvent !== 'function')
    return;
  try {
    for (const { category, quantity } of losses)
      sdkClient.recordDroppedEvent('before_send', category, quantity);
  } catch {
    // A client that cannot count must not keep the rest from being sent.
  }
}

/** Sends nothing any more: what cannot be guarded must not leave. */
export function disable(sdkClient: object): void {
  const options: unknown =
    'getOptions' in sdkClient && typeof sdkClient.getOptions === 'function'
      ? sdkClient.getOptions()
      : undefined;
  if (typeof options === 'object' && options !== null) Object.assign(options, { enabled: false });
}
