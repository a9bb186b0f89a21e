import type { Diagnostic } from '../error/diagnostic.ts';

const causes: readonly {
  readonly codes: RegExp;
  readonly name: string;
  readonly message: (host: string) => string;
  readonly hint: string;
}[] = [
  {
    codes: /^(?:ENOTFOUND|EAI_AGAIN)$/,
    name: 'unknown-host',
    message: (host) => `nobody knows the host ${host}`,
    hint: 'Look for a typing error in the host of the DSN; inside a container or a closed network, look at its name server.',
  },
  {
    codes: /^ECONNREFUSED$/,
    name: 'connection-refused',
    message: (host) => `nothing listens at ${host}`,
    hint: 'Is the port of the DSN right, and does Relay or its proxy run?',
  },
  {
    codes: /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL/,
    name: 'certificate',
    message: (host) => `the certificate of ${host} is not trusted`,
    hint: 'Give Node the authority that signed it by NODE_EXTRA_CA_CERTS, or renew the certificate.',
  },
];

/** Why a request had no answer at all, from the codes of Node's errors. */
export function explainFailure(error: unknown, url: string): Diagnostic {
  const code = codeOf(error);
  const { host } = new URL(url);
  const known = causes.find(({ codes }) => codes.test(code));
  return {
    code: `release-manager/ingest-${known?.name ?? 'no-answer'}`,
    severity: 'error',
    path: ['dsn'],
    message: known?.message(host) ?? `${host} gave no answer${code === '' ? '' : ` (${code})`}`,
    hint:
      known?.hint ??
      'Look at firewalls and proxies between here and there; the same request may succeed later.',
  };
}

/** `fetch` wraps what happened, sometimes twice. */
function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return '';
}
