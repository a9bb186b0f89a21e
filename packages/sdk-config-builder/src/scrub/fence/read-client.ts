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

/** Subscribes to a hook of the client. */
export function subscribe(
  sdkClient: object,
  hook: string,
  listener: (value: unknown) => void,
): void {
  if ('on' in sdkClient && typeof sdkClient.on === 'function') sdkClient.on(hook, listener);
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
