import type { DsnProblem } from './parse-dsn.ts';

/** The rules of the strict grammar, and who reads it differently where one is broken. */
export const dsnRules = {
  shape: {
    code: 'sdk-config/dsn-shape',
    severity: 'error',
    message: 'It is not of the form https://<key>@<host>/<project>.',
  },
  blank: {
    code: 'sdk-config/dsn-blank',
    severity: 'error',
    message: 'It has a blank: Python drops one at its ends, JavaScript and Go refuse it.',
  },
  protocol: {
    code: 'sdk-config/dsn-protocol',
    severity: 'error',
    message: 'Its protocol is neither http nor https in small letters, which only some SDKs take.',
  },
  key: {
    code: 'sdk-config/dsn-key',
    severity: 'error',
    message:
      'Its public key has other characters than letters, digits and _: JavaScript refuses it, Python and Go send with it.',
  },
  secret: {
    code: 'sdk-config/dsn-secret',
    severity: 'warning',
    message:
      'It has a secret key, which no SDK needs, and which SDKs write to the console when they cannot read the DSN.',
  },
  ipv6: {
    code: 'sdk-config/dsn-ipv6',
    severity: 'error',
    message:
      'Its host is an IPv6 address: JavaScript refuses it below 10, Go builds an address without the brackets.',
  },
  host: {
    code: 'sdk-config/dsn-host',
    severity: 'error',
    message: 'Its host is no host name.',
  },
  port: {
    code: 'sdk-config/dsn-port',
    severity: 'error',
    message: 'Its port is none of 1 to 65535: Python refuses it, JavaScript tries to send there.',
  },
  path: {
    code: 'sdk-config/dsn-path',
    severity: 'error',
    message: 'Its path has other characters than letters, digits, _, ., ~ and -, or an empty part.',
  },
  project: {
    code: 'sdk-config/dsn-project',
    severity: 'error',
    message:
      'It does not end with the number of a project: JavaScript cuts 1abc to 1, Python refuses it, Go sends with it.',
  },
} as const satisfies Readonly<Record<string, DsnProblem>>;
