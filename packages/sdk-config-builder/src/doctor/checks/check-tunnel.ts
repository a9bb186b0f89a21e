import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { parseDsn } from '../../dsn/parse-dsn.ts';
import type { Facts } from '../explain/facts.ts';
import { readUnread } from '../source/unread.ts';
import { finding, type Check } from './finding.ts';

/** Tunnels that lead nowhere. Known from getsentry/sentry#87866, getsentry/sentry-javascript#8523 and #6539. */
export const checkTunnel: Check = (facts) => {
  const tunnel = facts.get('tunnel');
  if (facts.language !== 'javascript' || tunnel === undefined || readUnread(tunnel)) return [];
  if (typeof tunnel !== 'string') return checkManaged(facts);
  const isWhole = /^https?:\/\/[^\s/]/i.test(tunnel);
  if (facts.runtime !== 'browser' && !isWhole)
    return [
      finding(
        'error',
        'tunnel-without-host',
        'tunnel',
        'Outside browsers nothing at all is sent to an address without a host.',
        'Give the whole address, or leave it out.',
        'getsentry/sentry#87866',
      ),
    ];
  if (!isWhole && !tunnel.startsWith('/'))
    return [
      finding(
        'warning',
        'tunnel-relative',
        'tunnel',
        'It is taken as relative to the page that is open.',
        'Begin it with / or https://.',
      ),
    ];
  return checkHost(facts, tunnel);
};

function checkManaged({ release, runtime }: Facts): readonly Diagnostic[] {
  if (release[0] >= 11 && runtime === 'browser') return [];
  return [
    finding(
      'error',
      'tunnel-is-no-text',
      'tunnel',
      'Only browser SDKs from 11 on take anything but a text.',
      'Give the address as text.',
    ),
  ];
}

function checkHost({ get, names }: Facts, tunnel: string): readonly Diagnostic[] {
  const dsn = get(names.dsn);
  const { dsn: read } = typeof dsn === 'string' ? parseDsn(dsn) : { dsn: undefined };
  const host = /^https?:\/\/([^/:?]+)/i.exec(tunnel)?.[1];
  if (read === undefined || host?.toLowerCase() !== read.host.toLowerCase()) return [];
  return [
    finding(
      'error',
      'tunnel-to-sentry',
      'tunnel',
      "It is Sentry's own address, which does not read the DSN from an envelope sent to a tunnel.",
      'Point it to a server of yours that passes envelopes on.',
    ),
  ];
}
