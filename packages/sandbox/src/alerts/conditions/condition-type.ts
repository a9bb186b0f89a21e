import type { Issue, StoredEvent } from '../../store/model.ts';
import type { State } from '../../store/state.ts';

/** What a condition looks at. */
export interface Occasion {
  readonly state: State;
  readonly issue: Issue;
  /** None when a detector or a person changed the issue. */
  readonly event: StoredEvent | null;
  readonly isNew: boolean;
  readonly isRegression: boolean;
  readonly hasReappeared: boolean;
  readonly isResolved: boolean;
  /** The highest priority of the issue since it was opened: 75, 50, 25. */
  readonly highestPriority: number;
  readonly at: number;
  /** The workflow's; null for every environment. */
  readonly environment: string | null;
}

export interface ConditionType {
  /** What is wrong with a comparison; undefined when nothing is. */
  readonly check: (comparison: unknown) => string | undefined;
  readonly isMet: (comparison: unknown, occasion: Occasion) => boolean;
  /** It says that something begins, and stands in a group of `any-short` only. */
  readonly isMoment?: boolean;
  /** It counts over time: an organization may have fewer of these. */
  readonly isFrequency?: boolean;
}

export type ConditionTable = Readonly<Record<string, ConditionType>>;
