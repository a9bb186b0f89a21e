import type { Change } from '../store/changes.ts';
import type { State } from '../store/state.ts';
import { createSendWebhook, sendChange } from '../webhooks/send-webhooks.ts';
import type { WebhookTarget } from '../webhooks/target.ts';
import { detectMetrics } from './detect-metrics.ts';
import { detectMissedRuns } from './detect-missed-runs.ts';
import { runWorkflows, type Happening } from './run-workflows.ts';

/** Sends webhooks and evaluates detectors and alerts for everything that happens in `state` from now on. */
export function watch(state: State, targets: readonly WebhookTarget[], baseUrl: string): void {
  const send = createSendWebhook(state, targets);
  state.onChange(async (change) => {
    const happenings = happeningsOf(state, change);
    await Promise.all([
      sendChange(change, baseUrl, send),
      ...happenings.map((happening) => runWorkflows(state, happening, baseUrl, send)),
    ]);
  });
}

/** What workflows are asked about; that a detector resolves its issue comes as a change of its own. */
function happeningsOf(state: State, change: Change): readonly Happening[] {
  switch (change.type) {
    case 'event.recorded':
      return [change, ...detectMetrics(state, change.event.project, change.at)];
    case 'telemetry.received':
      return detectMetrics(state, change.project, change.at);
    case 'check-ins.changed':
      return detectMissedRuns(state, change.monitor, change.at);
    case 'issue.resolved':
      return [{ issue: change.issue, event: null, isResolved: true, at: change.at }];
    default:
      return [];
  }
}
