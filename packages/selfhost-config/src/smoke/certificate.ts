import { once } from 'node:events';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { Outcome } from './types.ts';

const SOON_IN_DAYS = 7;
const DAY_IN_MS = 86_400_000;

/** Looks at the certificate of an address. */
export async function readCertificate({ protocol, hostname, port }: URL): Promise<Outcome> {
  if (protocol !== 'https:') {
    return { status: 'skipped', message: 'The address is http: nothing is encrypted.' };
  }
  const host = hostname.replaceAll(/^\[|\]$/g, '');
  const socket = connect({
    ...{ host, port: port === '' ? 443 : Number(port), timeout: 20_000 },
    ...(isIP(host) === 0 ? { servername: host } : {}),
    // What is wrong with it shall be told, not only that something is.
    rejectUnauthorized: false,
  });
  try {
    await once(socket, 'secureConnect');
    return judgeCertificate(
      {
        problem: socket.authorized ? undefined : String(socket.authorizationError),
        validUntilInMs: Date.parse(socket.getPeerCertificate().valid_to),
      },
      Date.now(),
    );
  } finally {
    socket.destroy();
  }
}

/** Judges a certificate: an SDK drops events without a word when it does not trust one. */
export function judgeCertificate(
  certificate: { readonly problem: string | undefined; readonly validUntilInMs: number },
  nowInMs: number,
): Outcome {
  const { problem, validUntilInMs } = certificate;
  if (problem !== undefined) {
    return {
      status: 'failed',
      message: `The certificate is not trusted (${problem}): SDKs drop their events.`,
    };
  }
  const days = Math.floor((validUntilInMs - nowInMs) / DAY_IN_MS);
  return days < SOON_IN_DAYS
    ? { status: 'failed', message: `The certificate ends in ${days} days: nothing renews it.` }
    : { status: 'passed', message: `The certificate is trusted for ${days} more days.` };
}
