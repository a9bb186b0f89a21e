import type { DsnProblem } from './parse-dsn.ts';

/** The rules of the strict grammar, and who reads it differently where one is broken. */
const messages = {
  shape: 'It is not of the form https://<key>@<host>/<project>.',
  blank: 'It has a blank: Python drops one at its ends, JavaScript and Go refuse it.',
  protocol: 'Its protocol is neither http nor https in small letters, which only some SDKs take.',
  key: 'Its public key has other characters than letters, digits and _: JavaScript refuses it, Python and Go send with it.',
  secret:
    'It has a secret key, which no SDK needs, and which SDKs write to the console when they cannot read the DSN.',
  ipv6: 'Its host is an IPv6 address: JavaScript refuses it below 10, Go builds an address without the brackets.',
  host: 'Its host is no host name.',
  port: 'Its port is none of 1 to 65535: Python refuses it, JavaScript tries to send there.',
  path: 'Its path has other characters than letters, digits, _, ., ~ and -, or an empty part.',
  project:
    'It does not end with the number of a project: JavaScript cuts 1abc to 1, Python refuses it, Go sends with it.',
};

/** The name of a rule. */
export type DsnRule = keyof typeof messages;

/** The finding for a broken rule. Only a secret key keeps no SDK from reading the DSN. */
export function dsnProblem(rule: DsnRule): DsnProblem {
  return {
    code: `sdk-config/dsn-${rule}`,
    severity: rule === 'secret' ? 'warning' : 'error',
    message: messages[rule],
  };
}
