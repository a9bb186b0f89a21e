import type { SentryCaller } from '@sentry-kit/api-client/core';
import { sendEvent, sendTestEvent } from '@sentry-kit/release-manager/events';

/** Follows one event from the DSN to the API, and says at which step it stopped. */
export const explainDelivery = async (dsn: string, client: SentryCaller): Promise<string> => {
  const findings = await sendTestEvent({ dsn, client, waitInMs: 5000 });
  return findings
    .map(({ severity, code, message, hint }) => [severity, code, message, hint ?? ''].join(' · '))
    .join('\n');
};

/** Sends what is given, and nothing of this machine. */
export const reportFromScript = async (dsn: string): Promise<string> => {
  const { eventId } = await sendEvent({ message: 'Test event from a script' }, { dsn });
  return eventId;
};
