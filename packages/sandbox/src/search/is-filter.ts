import type { Issue } from '../store/model.ts';
import { invalidQuery } from './invalid-query.ts';
import type { IssueRow } from './issue-row.ts';
import type { Filter } from './query.ts';

type IssueTest = (issue: Issue) => boolean;

const hasStatus =
  (status: Issue['status']): IssueTest =>
  (issue) =>
    issue.status === status;
const hasSubstatus =
  (substatus: Issue['substatus']): IssueTest =>
  (issue) =>
    issue.substatus === substatus;

/** What `is:` knows (src/sentry/issues/issue_search.py, src/sentry/models/group.py, src/sentry/types/group.py). */
const TESTS: Readonly<Record<string, IssueTest>> = {
  archived: hasStatus('ignored'),
  archived_forever: hasSubstatus('archived_forever'),
  archived_until_condition_met: hasSubstatus('archived_until_condition_met'),
  archived_until_escalating: hasSubstatus('archived_until_escalating'),
  assigned: (issue) => issue.assignee !== null,
  escalating: hasSubstatus('escalating'),
  for_review: (issue) => isForReview(issue),
  ignored: hasStatus('ignored'),
  // Nothing in the sandbox links an issue to a tracker.
  linked: () => false,
  muted: hasStatus('ignored'),
  new: hasSubstatus('new'),
  ongoing: hasSubstatus('ongoing'),
  regressed: hasSubstatus('regressed'),
  resolved: hasStatus('resolved'),
  unassigned: (issue) => issue.assignee === null,
  unlinked: () => true,
  unresolved: hasStatus('unresolved'),
};

/** In the inbox: new, back or growing, and not yet marked as reviewed. */
export function isForReview(issue: Issue): boolean {
  if (issue.status !== 'unresolved' || issue.substatus === 'ongoing') return false;
  return issue.reviewedAt === undefined || issue.lastSeen > issue.reviewedAt;
}

export function isTest(filter: Filter): (row: IssueRow) => boolean {
  const [value = ''] = filter.values;
  if (filter.isList) throw invalidQuery('"in" syntax invalid for "is" search');
  const test = Object.hasOwn(TESTS, value) ? TESTS[value] : undefined;
  if (!test) {
    const valid = Object.keys(TESTS).map((known) => `'${known}'`);
    throw invalidQuery(
      `Invalid value for "is" search, valid values are [${valid.join(', ')}]; got '${value}'`,
    );
  }
  return ({ issue }) => test(issue);
}
