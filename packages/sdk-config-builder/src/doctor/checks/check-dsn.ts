import { parseDsn } from '../../dsn/parse-dsn.ts';
import { readUnread } from '../source/unread.ts';
import { finding, type Check } from './finding.ts';

/** A DSN that is not there, or that SDKs do not read alike. */
export const checkDsn: Check = (facts) => {
  const option = facts.names.dsn;
  const dsn = facts.get(option);
  if (readUnread(dsn) !== undefined || facts.get(facts.names.enabled ?? '') === false) return [];
  if (dsn === undefined || dsn === '') {
    // Where the variables are not known, a server may find its DSN in one of them.
    const isOpen = facts.surroundings.environment === undefined && facts.runtime !== 'browser';
    return isOpen && dsn === undefined ? [] : [noDsn(option)];
  }
  if (typeof dsn !== 'string') return [finding('error', 'dsn-shape', option, 'It is no text.')];
  return parseDsn(dsn).problems.map((problem) => ({ ...problem, path: [option] }));
};

/** The finding for options without a DSN. */
export function noDsn(option: string) {
  return finding(
    'error',
    'no-dsn',
    option,
    'There is no DSN: nothing is sent, and the SDK says nothing.',
    'Give the DSN, or set enabled to false where nothing is to be sent.',
  );
}
