import { createAdmission } from '../../caps/create-admission.ts';
import { createTell, type Tell } from '../../diagnostics/tell.ts';
import { isRecord, methodOf, read } from '../../values/read.ts';
import { cleanTrace } from '../envelope/clean-envelope.ts';
import { createRules, type Rules } from '../rules.ts';
import type { SdkIntegration } from '../types.ts';
import { passEnvelope, UNREADABLE } from './pass.ts';
import { afterHook, disable, recordLosses } from './read-client.ts';
import type { FenceOptions } from './types.ts';

/**
 * The last fence: an integration that wraps `client.getTransport().send`, the one place that every envelope of SDK 7 to 11
 * passes, after every hook of the service and of the SDK. (`beforeEnvelope` comes before the profiles that other
 * integrations add there, and replays do not pass it: getsentry/sentry-javascript packages/browser/src/profiling,
 * packages/replay-internal/src/util/sendReplayRequest.ts.) It cleans, caps, and has client reports count what it drops.
 * It also cleans the trace before it travels in `baggage`. Never throws; what cannot be cleaned is not sent.
 */
export function createFence(options: FenceOptions = {}): SdkIntegration {
  const { scrubbing = 'strict', caps, clock = Date } = options;
  const rules = createRules(scrubbing);
  const admit = caps && createAdmission(caps, clock);
  const tell = onceForEach(options.tell ?? createTell(undefined));

  function guardTransport(sdkClient: object): void {
    const transport = methodOf(sdkClient, 'getTransport')?.();
    const send = methodOf(transport, 'send');
    if (!isRecord(transport) || !send) return;
    const guarded = (given: unknown) => {
      let passed = UNREADABLE;
      try {
        passed = passEnvelope(given, rules, admit);
      } catch {
        // It stays unreadable.
      }
      const { envelope, losses, unreadable, isCapped } = passed;
      if (isCapped) tell('events-capped');
      else if (unreadable.length > 0) tell('not-cleaned', [...new Set(unreadable)].join(', '));
      recordLosses(sdkClient, losses);
      return envelope === undefined ? Promise.resolve({}) : send(envelope);
    };
    // SDK 7 marks the transports that keep rate limits by a property of this function.
    Object.assign(transport, { send: Object.assign(guarded, read(transport, 'send')) });
  }

  return {
    name: 'SentryKitFence',
    setupOnce() {},
    setup(sdkClient) {
      try {
        guardTransport(sdkClient);
        if (rules) afterHook(sdkClient, 'createDsc', (trace) => cleanInPlace(trace, rules));
      } catch {
        disable(sdkClient);
        tell('fence-not-installed');
      }
    },
  };
}

function cleanInPlace(trace: unknown, rules: Rules): void {
  if (!isRecord(trace)) return;
  try {
    Object.assign(trace, cleanTrace(trace, rules));
  } catch {
    Object.assign(trace, { transaction: undefined });
  }
}

function onceForEach(tell: Tell): (code: string, about?: string) => void {
  const told = new Set<string>();
  return (code, about) => {
    if (!told.has(code)) tell(code, '', about);
    told.add(code);
  };
}
