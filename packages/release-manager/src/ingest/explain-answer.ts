import type { Diagnostic } from '../error/diagnostic.ts';
import type { IngestAnswer } from './types.ts';

type Finding = Pick<Diagnostic, 'message' | 'hint'> & { readonly name: string };

/** Why ingest did not take what it was sent; undefined when it did. Statuses as Relay uses them (getsentry/relay relay-server, api.rs). */
export function explainAnswer(answer: IngestAnswer): Diagnostic | undefined {
  const finding = findingOf(answer);
  if (finding === undefined) return undefined;
  const { name, ...texts } = finding;
  return { code: `release-manager/ingest-${name}`, severity: 'error', path: ['dsn'], ...texts };
}

function findingOf(answer: IngestAnswer): Finding | undefined {
  const { status, headers } = answer;
  if (status >= 200 && status < 300) {
    // Relay answers JSON, and to check-ins nothing.
    return status === 202 || answer.text === '' || isJson(answer.text)
      ? undefined
      : notRelay(answer);
  }
  if (status >= 300 && status < 400) {
    return {
      name: 'redirect',
      message: `ingest answered ${status} and points to ${headers.get('location') ?? 'nowhere'}`,
      hint: 'SDKs do not follow it: put the address that it points to into the DSN (often https instead of http).',
    };
  }
  if (!isJson(answer.text) && answer.text !== '') return notRelay(answer);
  return knownStatus(answer);
}

function knownStatus({ status, headers, text }: IngestAnswer): Finding {
  const detail = detailOf(text);
  const said = detail === '' ? '' : `: ${detail}`;
  if (status === 401 || status === 403) {
    return {
      name: 'key-rejected',
      message: `the key was refused (${status}${said})`,
      hint: 'The key is unknown or disabled, or the number at the end of the DSN is another project. Compare with Client Keys (DSN) of the project.',
    };
  }
  if (status === 429) {
    const limits = headers.get('x-sentry-rate-limits');
    return {
      name: 'rate-limited',
      message: `a limit is reached${limits === null ? '' : ` (X-Sentry-Rate-Limits: ${limits})`}${said}`,
      hint: `Look at the limit of the key, the spike protection and the quota${waitOf(headers)}.`,
    };
  }
  if (status === 404) {
    return {
      name: 'not-found',
      message: 'there is no ingest at this address (404)',
      hint: 'A proxy has to pass /api/<project>/envelope/ to Relay; a path of the DSN is part of the address.',
    };
  }
  if (status === 413) {
    return {
      name: 'too-large',
      message: `it is too large (413)${said}`,
      hint: 'Send less: an envelope may have 200 MB of attachments, and an event 1 MB (sentry.io).',
    };
  }
  return status < 500
    ? { name: 'refused', message: `ingest refused it (${status})${said}` }
    : {
        name: 'server-error',
        message: `ingest failed (${status})${said}`,
        hint: 'Try again later; on self-hosted, read the log of relay.',
      };
}

const notRelay = ({ status, headers }: IngestAnswer): Finding => ({
  name: 'not-sentry',
  message: `something else than Sentry answered (${status}, ${headers.get('content-type') ?? 'no content type'})`,
  hint: 'A proxy, a login page or a firewall is in between, or the host of the DSN is wrong.',
});

const waitOf = (headers: Headers) => {
  const wait = headers.get('retry-after');
  return wait === null ? '' : `, or try again in ${wait} s`;
};

function isJson(text: string): boolean {
  return /^\s*[[{"]/.test(text);
}

/** Relay's `{ detail, causes }`, as one line. */
function detailOf(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || !('detail' in body)) return '';
    const causes = 'causes' in body && Array.isArray(body.causes) ? body.causes : [];
    return [body.detail, ...causes].map(String).join(' — ');
  } catch {
    return '';
  }
}
