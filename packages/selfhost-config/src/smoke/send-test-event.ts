import type { Outcome } from './types.ts';

/** Sends one event as an SDK does (develop.sentry.dev/sdk/data-model/envelopes). */
export async function sendTestEvent(
  dsn: string,
  eventId: string,
  send: typeof fetch,
  signal: AbortSignal,
): Promise<Outcome> {
  const { protocol, host, pathname, username } = new URL(dsn);
  const at = pathname.lastIndexOf('/');
  const target = `${protocol}//${host}${pathname.slice(0, at)}/api${pathname.slice(at)}/envelope/`;
  const event = {
    event_id: eventId,
    timestamp: Date.now() / 1000,
    platform: 'other',
    level: 'info',
    message: { formatted: 'Smoke test of self-hosted Sentry' },
    tags: { smoke_test: 'yes' },
  };
  const lines = [
    { event_id: eventId, sent_at: new Date().toISOString() },
    { type: 'event' },
    event,
  ];
  const response = await send(target, {
    method: 'POST',
    body: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    headers: {
      'Content-Type': 'application/x-sentry-envelope',
      'X-Sentry-Auth': `Sentry sentry_version=7, sentry_client=sentry-kit/1, sentry_key=${username}`,
    },
    redirect: 'manual',
    signal,
  });
  if (response.status === 200) return { status: 'passed', message: 'The event was taken.' };
  return {
    status: 'failed',
    message: `The event was answered with ${response.status}${reasons[response.status] ?? ''}.`,
  };
}

const reasons: Readonly<Record<number, string>> = {
  301: ': the DSN names another address than the proxy wants',
  308: ': the DSN names another address than the proxy wants',
  400: ', which is what a proxy of another protocol gives',
  401: ': the key of the DSN is wrong or disabled',
  403: ': the project has no such key, or an inbound filter or the proxy refuses',
  404: ': the proxy does not let /api/<project>/envelope/ through to Relay',
  413: ': the proxy has a limit below the size of an event',
  429: ': a limit of the project is used up',
  502: ': the proxy is up, and Relay is not',
  503: ': Relay refuses while it is short of memory or cannot reach Sentry',
};
