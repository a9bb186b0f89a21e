import type { SentryCaller } from '@sentry-kit/api-client/core';
import { checkOtelSetup } from '@sentry-kit/otel-bridge/check';
import { checkSourceMaps } from '@sentry-kit/release-manager';
import { sendTestEvent } from '@sentry-kit/release-manager/events';
import { checkProject } from '@sentry-kit/sdk-config-builder/check';

interface Finding {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** Everything that can be asked about a service without changing it, in one list. */
export const examine = async (service: {
  readonly directory: string;
  readonly build: string;
  readonly dsn: string;
  readonly client: SentryCaller;
}): Promise<readonly Finding[]> => [
  ...(await checkProject(service.directory)), // how the SDK is set up
  ...(await checkSourceMaps({ directory: service.build })), // whether frames will have their source
  ...checkOtelSetup(), // whether spans have two owners
  ...(await sendTestEvent({ dsn: service.dsn, client: service.client })), // whether an event arrives
];
