import type { SentryOtelOptions } from '../options/options.ts';
import { convertOtlpTraces } from '../reverse/convert-otlp-traces.ts';
import { convertSentryEnvelope } from '../reverse/convert-sentry-envelope.ts';
import type { OtlpTraces } from '../reverse/otlp-json.ts';
import { throughBridge } from './through-bridge.ts';

/** OTLP to Sentry with the exporter, over the wire, and back. */
export async function throughSentry(
  payload: OtlpTraces,
  options?: SentryOtelOptions,
): Promise<OtlpTraces> {
  const { value, diagnostics } = convertOtlpTraces(payload);
  if (diagnostics.length > 0) throw new Error(diagnostics[0]?.message);
  const back = convertSentryEnvelope(await throughBridge(value, options));
  if (back.diagnostics.length > 0) throw new Error(back.diagnostics[0]?.message);
  return back.value.traces;
}
