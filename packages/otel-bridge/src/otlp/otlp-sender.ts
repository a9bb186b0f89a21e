import { withoutTracing } from '../destination/suppress-tracing.ts';
import type { Clock } from '../options/clock.ts';
import { systemClock } from '../options/clock.ts';
import type { Diagnostic } from '../options/diagnostic.ts';
import { createReport } from '../options/report.ts';
import type { OtlpOptions } from './create-otlp-options.ts';

/** What sending by OTLP can be told. */
export interface OtlpSendOptions extends OtlpOptions {
  /** The function that sends. Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The time. Default: the real one. */
  readonly clock?: Clock | undefined;
  /** Keeps an edge function alive while something is sent, such as `context.waitUntil`. */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
  /** Hears of what was not accepted; default: one console warning per code. */
  readonly onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
}

/** Posts a message; resolves to undefined, or to why it was not accepted. Never rejects. */
export interface OtlpSender {
  send(message: object): Promise<Error | undefined>;
  /** Resolves when all that is on its way has arrived or failed. */
  flush(): Promise<void>;
}

const RETRY_AFTER_DEFAULT_MS = 60_000;

/** Sends OTLP as JSON with `fetch`, and holds back for as long as the receiver asks. */
export function createOtlpSender(options: OtlpSendOptions): OtlpSender {
  const clock = options.clock ?? systemClock;
  const report = createReport(options.onDiagnostic);
  const pending = new Set<Promise<unknown>>();
  let heldUntil = 0;

  async function post(message: object): Promise<Error | undefined> {
    if (clock.now() < heldUntil) return refuse('it asked to wait before it takes more');
    try {
      const response = await withoutTracing(() =>
        (options.fetch ?? fetch)(options.url, {
          method: 'POST',
          headers: { ...options.headers, 'content-type': 'application/json' },
          body: JSON.stringify(message),
        }),
      );
      const text = await response.text();
      // 200, and 202 from older versions of Relay.
      if (response.ok) return partOf(text);
      if (response.status === 429 || response.status === 503) {
        heldUntil = clock.now() + waitOf(response.headers.get('retry-after'), clock);
      }
      return refuse(`it answered ${response.status} ${messageIn(text)}`.trim());
    } catch (error) {
      return refuse(String(error));
    }
  }

  /** What a receiver accepted only in part (opentelemetry/proto/collector/trace/v1/trace_service.proto). */
  function partOf(text: string): Error | undefined {
    const { partialSuccess } = parsed(text);
    const rejected = Number(
      partialSuccess?.rejectedSpans ?? partialSuccess?.rejectedLogRecords ?? 0,
    );
    if (rejected === 0) return undefined;
    return refuse(`it rejected ${rejected} of the items: ${textOf(partialSuccess?.errorMessage)}`);
  }

  function refuse(reason: string): Error {
    const message = `${originOf(options.url)} did not take what was sent by OTLP: ${reason}.`;
    report({
      code: 'otel-bridge/otlp-not-accepted',
      severity: 'warning',
      path: [],
      message,
      hint: 'checkOtelSetup({ url }) says whether the address is right.',
    });
    return new Error(message);
  }

  return {
    send(message) {
      const work = post(message);
      pending.add(work);
      void work.finally(() => pending.delete(work));
      options.waitUntil?.(work);
      return work;
    },
    async flush() {
      await Promise.all(pending);
    },
  };
}

function waitOf(header: string | null, clock: Clock): number {
  const seconds = Number(header ?? Number.NaN);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header ?? '');
  return Number.isNaN(date) ? RETRY_AFTER_DEFAULT_MS : Math.max(0, date - clock.now());
}

interface Answer {
  readonly message?: unknown;
  readonly partialSuccess?: {
    readonly rejectedSpans?: unknown;
    readonly rejectedLogRecords?: unknown;
    readonly errorMessage?: unknown;
  };
}

function parsed(text: string): Answer {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** The words of a `google.rpc.Status`. */
function messageIn(text: string): string {
  return textOf(parsed(text).message);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The address without what could hold a key. */
function originOf(url: string): string {
  return /^https?:\/\/(?:[^@/]*@)?([^/?#]+)/i.exec(url)?.[1] ?? 'The receiver';
}
