import { isSelected, type Selection } from '../query/selection.ts';
import { isWithin } from '../query/time-range.ts';
import type { Issue, StoredEvent } from '../store/model.ts';
import { compileQuery } from './compile.ts';
import { searchedText } from './event-fields.ts';
import { resolveEventKey } from './event-space.ts';
import type { Field } from './field.ts';
import { invalidQuery } from './invalid-query.ts';
import { issueField } from './issue-fields.ts';
import type { IssueRow, IssueScope } from './issue-row.ts';
import { lift } from './lift-field.ts';
import { parseQuery } from './parse.ts';
import { keyText, type Key } from './query.ts';

export interface FoundIssue {
  readonly issue: Issue;
  /** Its events in the selected environments and time, oldest first. */
  readonly events: readonly StoredEvent[];
  /** Those for which the query holds. */
  readonly matching: readonly StoredEvent[];
}

export interface IssueSearch {
  readonly found: readonly FoundIssue[];
  /** Whether the query says anything about events, so that `matching` differs from `events` in meaning. */
  readonly isAboutEvents: boolean;
}

/** Searches issues. Throws an `InvalidQuery` for a query that makes no sense, whatever issues exist. */
export function searchIssues(scope: IssueScope, selection: Selection, query: string): IssueSearch {
  const parsed = parseQuery(query);
  let isAboutEvents = false;
  const test = compileQuery<IssueRow>(parsed, {
    now: scope.state.clock.now(),
    text: ({ issue, event }) => {
      isAboutEvents = true;
      return event ? searchedText(event) : [issue.title, issue.culprit];
    },
    resolve: (key) => {
      const field = key.isTag ? null : ofIssue(key, scope);
      if (field) return field;
      isAboutEvents = true;
      return lift(resolveEventKey(key, scope));
    },
  });
  const found: FoundIssue[] = [];
  for (const issue of scope.state.issues.values()) {
    if (!selection.projects.includes(issue.project)) continue;
    const events = issue.events.filter((event) => isSelected(selection, event, event.timestamp));
    const matching = events.filter((event) => test({ issue, event }));
    const isFound =
      matching.length > 0 || (isCountedOnly(issue, selection) && test({ issue, event: null }));
    if (isFound) found.push({ issue, events, matching });
  }
  return { found, isAboutEvents };
}

/** All its events left memory, but its counts still say that it was seen in the selected time. */
function isCountedOnly(issue: Issue, selection: Selection): boolean {
  return (
    issue.events.length === 0 &&
    selection.environments === null &&
    isWithin(selection.range, issue.lastSeen)
  );
}

function ofIssue(key: Key, scope: IssueScope): Field<IssueRow> | null {
  if (key.parameters) {
    throw invalidQuery(`Aggregate filters (${keyText(key)}) are not supported in issue searches.`);
  }
  return issueField(key.name, scope);
}
