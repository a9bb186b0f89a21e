import { isAtLeast } from '../../targets/release.ts';
import { readUnread } from '../source/unread.ts';
import { finding, type Check } from './finding.ts';

/** What a partial `dataCollection` switches on below 11. Known from getsentry/sentry#117169. */
export const checkCollection: Check = ({ get, release, language }) => {
  const collection = get('dataCollection');
  if (language !== 'javascript' || !isAtLeast(release, '10.54.0') || release[0] !== 10) return [];
  if (typeof collection !== 'object' || collection === null || readUnread(collection)) return [];
  if (Object.keys(collection).length > 0) return [];
  return [
    finding(
      'warning',
      'collects-everything',
      'dataCollection',
      'Being there, even empty, it lets the SDK collect all that it does not name: users, cookies, headers, bodies.',
      'Name every part, or leave it out.',
      'getsentry/sentry#117169',
    ),
  ];
};
