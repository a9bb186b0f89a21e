import type { Diagnostic } from '../options/diagnostic.ts';
import { isRecord } from './observe.ts';
import { versionOf } from './sdk-client.ts';
import type { Check } from './setup.ts';
import { walk } from './walk.ts';

/** Versions that do not go together. */
export const checkVersions: Check = ({ setup, provider, globals }) => {
  const diagnostics: Diagnostic[] = [];
  const sdk = sdkVersionOf(provider);
  const [sdkMajor = 0] = numbersOf(sdk);
  const api = typeof globals['version'] === 'string' ? globals['version'] : undefined;
  const [, apiMinor = 0] = numbersOf(api);
  // The peer ranges of @opentelemetry/sdk-trace-base 1 and 2 and of @opentelemetry/sdk-trace 3.
  const isTooNew = sdkMajor > 0 && sdkMajor < 3 && apiMinor >= 10;
  const isTooOld = sdkMajor >= 3 && apiMinor < 10;
  if (api !== undefined && (isTooNew || isTooOld)) {
    diagnostics.push({
      code: 'otel-bridge/api-version',
      severity: 'error',
      path: ['provider'],
      message: `The OpenTelemetry SDK ${sdk} is used with @opentelemetry/api ${api}; it asks for ${isTooNew ? 'a version below 1.10' : '1.10 or later'}.`,
      hint: isTooNew
        ? 'Pin @opentelemetry/api to 1.9.1, or update the SDK to 3.'
        : 'Update @opentelemetry/api to 1.10.',
    });
  }
  const sentry = versionOf(setup.sdkClient);
  const [sentryMajor = 11] = numbersOf(sentry);
  if (sentryMajor < 11) {
    diagnostics.push({
      code: 'otel-bridge/sentry-version',
      severity: 'error',
      path: ['sdkClient'],
      message: `The Sentry SDK ${sentry} brings an OpenTelemetry set-up of its own; the bridge goes with 11.`,
      hint: 'Update the Sentry SDK to 11, or use the bridge with a dsn instead of the client.',
    });
  }
  return diagnostics;
};

/** `telemetry.sdk.version` of the provider's resource, which SDKs keep as an object or as pairs. */
function sdkVersionOf(provider: object | undefined): string | undefined {
  let version: string | undefined;
  walk(provider, (value) => {
    const own = Array.isArray(value)
      ? value[0] === 'telemetry.sdk.version' && value[1]
      : isRecord(value) && Object.getOwnPropertyDescriptor(value, 'telemetry.sdk.version')?.value;
    if (typeof own === 'string') version ??= own;
  });
  return version;
}

function numbersOf(version: string | undefined): readonly number[] {
  return version === undefined ? [] : version.split('.').map(Number);
}
