import type { Issue } from '../store/model.ts';
import type { Field } from './field.ts';
import { invalidQuery } from './invalid-query.ts';
import { isTest } from './is-filter.ts';
import type { IssueRow, IssueScope } from './issue-row.ts';
import { actorTest, latestRelease } from './people-and-releases.ts';
import type { Filter } from './query.ts';

type IssueField = Field<IssueRow>;
type IssueFieldFactory = (scope: IssueScope) => IssueField;

/** Group categories and types that Sentry knows (src/sentry/issues/grouptype.py); the sandbox itself has the first two. */
const CATEGORIES = [
  'error',
  'feedback',
  'performance',
  'profile',
  'cron',
  'replay',
  'uptime',
  'metric_alert',
  'outage',
  'metric',
  'db_query',
  'http_client',
  'frontend',
  'mobile',
];
const TYPE =
  /^(?:error|feedback|metric_issue|monitor_check_in_failure|uptime_domain_failure|(?:performance|profile|replay)_[a-z0-9_]+)$/;
const SUBSTATUSES = [
  'new',
  'ongoing',
  'escalating',
  'regressed',
  'archived_until_escalating',
  'archived_until_condition_met',
  'archived_forever',
];
const STATUSES: Readonly<Record<string, Issue['status']>> = {
  unresolved: 'unresolved',
  resolved: 'resolved',
  ignored: 'ignored',
  archived: 'ignored',
  muted: 'ignored',
};

/**
 * Keys that are about the issue, not about one event
 * (https://docs.sentry.io/concepts/search/searchable-properties/issues/ and src/sentry/issues/issue_search.py).
 */
const FIELDS: Readonly<Record<string, IssueFieldFactory>> = {
  is: () => ({ type: 'custom', test: isTest }),
  status: () =>
    oneOf('status', Object.keys(STATUSES), (issue, value) => issue.status === STATUSES[value]),
  substatus: () => oneOf('substatus', SUBSTATUSES, (issue, value) => issue.substatus === value),
  assigned: (scope) => assigned(scope),
  assigned_to: (scope) => assigned(scope),
  assigned_or_suggested: (scope) => assigned(scope),
  bookmarks: (scope) => ofUser(scope, (issue) => issue.isBookmarked),
  subscribed: (scope) => ofUser(scope, (issue) => issue.isSubscribed),
  issue: () => text(({ issue }) => [issue.shortId]),
  'issue.id': () => number(({ issue }) => Number(issue.id)),
  'issue.category': () => oneOf('category', CATEGORIES, (issue, value) => issue.category === value),
  'issue.type': () => oneOf('type', TYPE, (issue, value) => issue.category === value),
  'issue.priority': () =>
    oneOf('priority', ['high', 'medium', 'low'], (issue, value) => issue.priority === value),
  timesSeen: () => number(({ issue }) => issue.timesSeen),
  times_seen: () => number(({ issue }) => issue.timesSeen),
  userCount: () => number(({ issue }) => issue.users.size),
  user_count: () => number(({ issue }) => issue.users.size),
  age: () => date(({ issue }) => issue.firstSeen),
  firstSeen: () => date(({ issue }) => issue.firstSeen),
  first_seen: () => date(({ issue }) => issue.firstSeen),
  lastSeen: () => date(({ issue }) => issue.lastSeen),
  last_seen: () => date(({ issue }) => issue.lastSeen),
  firstRelease: (scope) => release(scope, (issue) => issue.firstRelease),
  first_release: (scope) => release(scope, (issue) => issue.firstRelease),
  'first-release': (scope) => release(scope, (issue) => issue.firstRelease),
  regressed_in_release: (scope) => release(scope, (issue) => regressedIn(issue)),
  date: () => ({ type: 'date', read: ({ event }) => event?.timestamp ?? null }),
};

/** The issue field of that name, or null when it is about events. */
export function issueField(name: string, scope: IssueScope): IssueField | null {
  return Object.hasOwn(FIELDS, name) ? (FIELDS[name]?.(scope) ?? null) : null;
}

function text(read: (row: IssueRow) => readonly string[]): IssueField {
  return { type: 'text', read };
}

function number(read: (row: IssueRow) => number): IssueField {
  return { type: 'number', read: (row) => [read(row)] };
}

function date(read: (row: IssueRow) => number): IssueField {
  return { type: 'date', read };
}

function assigned(scope: IssueScope): IssueField {
  return {
    type: 'custom',
    test: (filter) => {
      const tests = filter.values.map((value) => actorTest(value, scope));
      return ({ issue }) => tests.some((test) => test(issue.assignee));
    },
    isPresent: ({ issue }) => issue.assignee !== null,
  };
}

/** Bookmarks and subscriptions are kept for one user, the one who asks. */
function ofUser(scope: IssueScope, holds: (issue: Issue) => boolean): IssueField {
  return {
    type: 'custom',
    test: (filter) => {
      const asker = { type: 'user', id: scope.userId } as const;
      const isMeant = filter.values.some((value) => actorTest(value, scope)(asker));
      return ({ issue }) => isMeant && holds(issue);
    },
    isPresent: ({ issue }) => holds(issue),
  };
}

function release(scope: IssueScope, read: (issue: Issue) => string | null): IssueField {
  const latest = latestRelease(scope);
  return text(({ issue }) => {
    const version = read(issue);
    if (version === null) return [];
    return version === latest ? [version, 'latest'] : [version];
  });
}

function regressedIn(issue: Issue): string | null {
  const regression = issue.activity.findLast(({ type }) => type === 'set_regression');
  const version = regression?.data['version'];
  return typeof version === 'string' && version !== '' ? version : null;
}

function oneOf(
  name: string,
  known: readonly string[] | RegExp,
  holds: (issue: Issue, value: string) => boolean,
): IssueField {
  return {
    type: 'custom',
    test: (filter: Filter) => {
      const unknown = filter.values.find((value) =>
        known instanceof RegExp ? !known.test(value) : !known.includes(value),
      );
      if (unknown !== undefined) throw invalidQuery(`Invalid ${name} value of '${unknown}'`);
      return ({ issue }) => filter.values.some((value) => holds(issue, value));
    },
    isPresent: () => true,
  };
}
