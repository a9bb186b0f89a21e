import { randomUUID } from 'node:crypto';
import { createSelfhostError } from '../error/error.ts';
import { readCertificate } from './certificate.ts';
import { sendTestEvent } from './send-test-event.ts';
import type { Outcome, SmokeCheck, SmokeTestOptions, SmokeTestReport } from './types.ts';
import { waitForEvent } from './wait-for-event.ts';

/**
 * Tries a running Sentry from outside, as people and SDKs do: its certificate, its health, its login page, and an event
 * that goes in and is seen again. Sends one event. Throws a `SelfhostError` only for an address or a DSN that is none;
 * everything that Sentry does wrong stands in the report.
 */
export async function smokeTest(url: string, options: SmokeTestOptions): Promise<SmokeTestReport> {
  const { origin } = readAddress(url, 'url');
  readAddress(options.dsn, 'dsn');
  const send = options.fetch ?? fetch;
  const eventId = randomUUID().replaceAll('-', '');
  const ask = (path: string) =>
    send(origin + path, { redirect: 'manual', signal: limited(options.signal) });
  const tries: readonly (readonly [SmokeCheck['name'], () => Promise<Outcome>])[] = [
    ['certificate', () => readCertificate(new URL(origin))],
    ['health', async () => judgeHealth(await ask('/_health/'))],
    ['login', async () => judgeLogin(await ask('/auth/login/'), origin)],
    ['event', () => sendTestEvent(options.dsn, eventId, send, limited(options.signal))],
    ['arrival', () => waitForEvent(origin, eventId, options, send)],
  ];
  const checks: SmokeCheck[] = [];
  for (const [name, attempt] of tries) {
    const start = performance.now();
    const skip = reasonToSkip(name, checks, options.signal);
    // oxlint-disable-next-line no-await-in-loop -- an event can only arrive once it was sent
    const outcome = skip ?? (await attempt().catch(failure));
    checks.push({ name, ...outcome, durationInMs: Math.round(performance.now() - start) });
  }
  return { isHealthy: checks.every(({ status }) => status !== 'failed'), checks, eventId };
}

function reasonToSkip(
  name: SmokeCheck['name'],
  checks: readonly SmokeCheck[],
  signal: AbortSignal | undefined,
): Outcome | undefined {
  if (signal?.aborted === true) return { status: 'skipped', message: 'The test was ended.' };
  const isSent = checks.some((check) => check.name === 'event' && check.status === 'passed');
  return name === 'arrival' && !isSent
    ? { status: 'skipped', message: 'No event was taken.' }
    : undefined;
}

async function judgeHealth(response: Response): Promise<Outcome> {
  const text = (await response.text()).slice(0, 100).trim();
  if (response.status === 200 && text === 'ok')
    return { status: 'passed', message: 'Sentry says ok.' };
  return {
    status: 'failed',
    message: `/_health/ answers ${response.status}${response.status === 502 ? ': the proxy is up, and what is behind it is not' : ''}.`,
  };
}

function judgeLogin(response: Response, origin: string): Outcome {
  const location = response.headers.get('location');
  if (location !== null) {
    const target = new URL(location, origin);
    if (target.origin !== origin) {
      return {
        status: 'failed',
        message: `/auth/login/ leads to ${target.origin}: system.url-prefix is another address, or the proxy does not say that it speaks https.`,
      };
    }
    // With one organization Sentry goes on to that one's own page.
    return { status: 'passed', message: `The login page is at ${target.pathname}.` };
  }
  const isPage = response.headers.get('content-type')?.includes('text/html') === true;
  return response.status === 200 && isPage
    ? { status: 'passed', message: 'The login page is there.' }
    : { status: 'failed', message: `/auth/login/ answers ${response.status}, and no page.` };
}

/** No request may take longer than twenty seconds. */
function limited(signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(20_000);
  return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}

function failure(error: unknown): Outcome {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  const name = cause instanceof Error ? cause.name : 'unknown reason';
  return { status: 'failed', message: `There was no answer (${code ?? name}).` };
}

function readAddress(text: string, field: string): URL {
  if (URL.canParse(text)) {
    const url = new URL(text);
    const isDsn = field !== 'dsn' || (url.username !== '' && /\/\d+$/.test(url.pathname));
    if (/^https?:$/.test(url.protocol) && isDsn) return url;
  }
  throw createSelfhostError('invalid-input', 'A smoke test needs addresses:', [
    {
      code: 'selfhost/invalid-url',
      severity: 'error',
      path: [field],
      message:
        field === 'dsn'
          ? 'It is no DSN; one looks like https://key@sentry.example.com/1.'
          : 'It is no address; write one such as https://sentry.example.com.',
    },
  ]);
}
