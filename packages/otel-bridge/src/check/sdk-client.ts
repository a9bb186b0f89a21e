import { isRecord } from './observe.ts';

/** The options of a Sentry client, as far as it is one. */
export function optionsOf(sdkClient: object | undefined): Readonly<Record<string, unknown>> {
  if (!isRecord(sdkClient) || typeof sdkClient['getOptions'] !== 'function') return {};
  const options: unknown = sdkClient['getOptions']();
  return isRecord(options) ? options : {};
}

/** The names of a Sentry client's integrations that are set up. */
export function integrationsOf(sdkClient: object | undefined): ReadonlySet<string> {
  const integrations = isRecord(sdkClient) ? sdkClient['_integrations'] : undefined;
  return new Set(isRecord(integrations) ? Object.keys(integrations) : []);
}

/** The version of the SDK behind a client. */
export function versionOf(sdkClient: object | undefined): string | undefined {
  const metadata = optionsOf(sdkClient)['_metadata'];
  const sdk = isRecord(metadata) ? metadata['sdk'] : undefined;
  return isRecord(sdk) && typeof sdk['version'] === 'string' ? sdk['version'] : undefined;
}
