import { isRecord, methodOf } from '../../values/read.ts';
import type { Loss } from '../envelope/categories.ts';

/**
 * Runs after every listener of a hook. To subscribe would not do: SDK 8 to 10 write the name of the trace in a listener of
 * their own, which comes later (getsentry/sentry-javascript, packages/opentelemetry).
 */
export function afterHook(sdkClient: object, hook: string, run: (value: unknown) => void): void {
  const emit = methodOf(sdkClient, 'emit');
  if (!emit) return;
  Object.assign(sdkClient, {
    emit(name: unknown, ...values: unknown[]): unknown {
      try {
        return emit(name, ...values);
      } finally {
        if (name === hook) run(values[0]);
      }
    },
  });
}

/** Has the next client report tell what did not leave. */
export function recordLosses(sdkClient: object, losses: readonly Loss[]): void {
  try {
    const record = methodOf(sdkClient, 'recordDroppedEvent');
    for (const { category, quantity } of losses) record?.('before_send', category, quantity);
  } catch {
    // A client that cannot count must not keep the rest from being sent.
  }
}

/** Sends nothing any more: what cannot be guarded must not leave. */
export function disable(sdkClient: object): void {
  const options = methodOf(sdkClient, 'getOptions')?.();
  if (isRecord(options)) Object.assign(options, { enabled: false });
}
