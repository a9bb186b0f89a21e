import { createAdmission, type AdmitEvent } from '../../caps/create-admission.ts';
import { createReport } from '../../diagnostics/report.ts';
import { cleanTrace } from '../envelope/clean-envelope.ts';
import { createRules, type Rules } from '../rules.ts';
import type { SdkIntegration } from '../types.ts';
import { passEnvelope, type Passed } from './pass.ts';
import { afterHook, disable, recordLosses, transportOf } from './read-client.ts';
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
  const report = createFenceReport(options);
  return {
    name: 'SentryKitFence',
    setupOnce() {},
    setup(sdkClient) {
      try {
        guardTransport(sdkClient, rules, admit, report);
        if (rules) afterHook(sdkClient, 'createDsc', (trace) => cleanInPlace(trace, rules));
      } catch {
        disable(sdkClient);
        report(REFUSED);
      }
    },
  };
}

function guardTransport(
  sdkClient: object,
  rules: Rules | undefined,
  admit: AdmitEvent | undefined,
  report: (finding: Finding) => void,
): void {
  const transport = transportOf(sdkClient);
  if (!transport) return;
  const { send } = transport;
  const guarded = (envelope: unknown) => {
    const passed = attempt(envelope, rules, admit);
    if (passed.isCapped) report(CAPPED);
    else if (passed.unreadable.length > 0) report(unreadable(passed.unreadable));
    recordLosses(sdkClient, passed.losses);
    return passed.envelope === undefined
      ? Promise.resolve({})
      : send.call(transport, passed.envelope);
  };
  // SDK 7 marks the transports that keep rate limits by a property of this function.
  transport.send = Object.assign(guarded, send);
}

function attempt(
  envelope: unknown,
  rules: Rules | undefined,
  admit: AdmitEvent | undefined,
): Passed {
  try {
    return passEnvelope(envelope, rules, admit);
  } catch {
    return { envelope: undefined, losses: [], unreadable: ['envelope'], isCapped: false };
  }
}

function cleanInPlace(trace: unknown, rules: Rules): void {
  if (typeof trace !== 'object' || trace === null) return;
  try {
    Object.assign(trace, cleanTrace(trace, rules));
  } catch {
    Object.assign(trace, { transaction: undefined });
  }
}

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const REFUSED: Finding = {
  code: 'sdk-config/fence-not-installed',
  message: 'The transport of this client cannot be wrapped, so the client was switched off.',
  hint: 'Leave the transport of the SDK as it is, or make its `send` writable.',
};

const CAPPED: Finding = {
  code: 'sdk-config/events-capped',
  message: 'A cap on events was reached: events are held back. Caps count per process.',
  hint: 'The next event that is sent tells how many in contexts.suppressed; client reports count them as before_send.',
};

function unreadable(types: readonly string[]): Finding {
  const hint = types.includes('replay_recording')
    ? 'Give replayIntegration the option useCompression: false, so that recordings can be read and cleaned.'
    : 'Nobody can say what is in bytes that are no text; the preset balanced sends them.';
  return {
    code: 'sdk-config/not-cleaned',
    message: `Not sent, because it could not be cleaned: ${[...new Set(types)].join(', ')}.`,
    hint,
  };
}

function createFenceReport({ onDiagnostic }: FenceOptions): (finding: Finding) => void {
  const report = createReport(onDiagnostic);
  const told = new Set<string>();
  return (finding) => {
    if (told.has(finding.code)) return;
    told.add(finding.code);
    report({ ...finding, severity: 'warning', path: [] });
  };
}
