import type { State } from '../store/state.ts';
import { createSendWebhook, sendChange } from '../webhooks/send-webhooks.ts';
import type { WebhookTarget } from '../webhooks/target.ts';
import { runWorkflows } from './run-workflows.ts';

/** Sends webhooks and evaluates alerts for everything that happens in `state` from now on. */
export function watch(state: State, targets: readonly WebhookTarget[], baseUrl: string): void {
  const send = createSendWebhook(state, targets);
  state.onChange(async (change) => {
    const alerts =
      change.type === 'event.recorded' ? runWorkflows(state, change, baseUrl, send) : undefined;
    await Promise.all([sendChange(change, baseUrl, send), alerts]);
  });
}
