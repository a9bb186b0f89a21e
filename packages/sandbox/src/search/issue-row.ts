import type { Issue, Organization, Project, StoredEvent } from '../store/model.ts';
import type { State } from '../store/state.ts';

/** An issue with one of its events: conditions about events must hold for the same event. */
export interface IssueRow {
  readonly issue: Issue;
  /** Null for an issue none of whose events is in memory any more. */
  readonly event: StoredEvent | null;
}

/** Where is searched. */
export interface SearchScope {
  readonly state: State;
  readonly organization: Organization;
  readonly projects: readonly Project[];
}

/** Who searches for issues, and where. */
export interface IssueScope extends SearchScope {
  readonly userId: string;
}
