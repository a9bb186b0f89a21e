import type { Diagnostic } from '../options/diagnostic.ts';
import { checkOtlp, isSentryUrl, type FoundOtlpOptions } from './check-otlp.ts';
import { createOtlpOptions, type OtlpOptions, type OtlpSignal } from './create-otlp-options.ts';
import { isOtelBridgeError } from './error.ts';

/**
 * Corrects options that point an OTLP exporter at Sentry: the `…/envelope/` address, the host `sentry.io`, a missing
 * `x-sentry-auth`, a `sentry-trace` header. Options for a collector keep their address and lose Sentry's key. Each
 * difference is a diagnostic; it never throws. Headers of others stay.
 *
 * @param dsn - The DSN of the project: neither host nor key can be told from the address alone.
 */
export function convertOtlpOptions(
  options: FoundOtlpOptions,
  dsn: string,
  signal: OtlpSignal = 'traces',
): { readonly value: OtlpOptions; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics = [...checkOtlp(options)];
  const others = Object.fromEntries(
    Object.entries(options.headers ?? {})
      .filter(([name]) => !['sentry-trace', 'x-sentry-auth'].includes(name.toLowerCase()))
      .map(([name, value]) => [name, String(value)]),
  );
  const url = options.url ?? '';
  try {
    const wanted = createOtlpOptions(dsn)[signal];
    if (url !== '' && !isSentryUrl(url)) return { value: { url, headers: others }, diagnostics };
    return { value: { url: wanted.url, headers: { ...others, ...wanted.headers } }, diagnostics };
  } catch (error) {
    if (!isOtelBridgeError(error)) throw error;
    diagnostics.push(...error.diagnostics);
    return { value: { url, headers: others }, diagnostics };
  }
}
