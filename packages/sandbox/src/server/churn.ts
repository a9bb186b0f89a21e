import { deleteIssue } from '../events/merge-issues.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Issue } from '../store/model/issue.ts';
import type { Project } from '../store/model/project.ts';
import type { State } from '../store/state.ts';
import { invalidInput } from './sandbox-error.ts';
import { createSeededRandom } from './seeded-random.ts';

/** What happens before each page of a list of issues. */
export interface Churn {
  /** How many issues appear; default 1. */
  readonly inserts?: number | undefined;
  /** How many issues get another event; default 1. */
  readonly updates?: number | undefined;
  /** How many issues are deleted; default 1. */
  readonly deletes?: number | undefined;
  /** After so many pages comes an empty one in the middle of the list, as where Sentry filters after paging; default never. */
  readonly emptyPageEvery?: number | undefined;
  /** The same seed chooses the same issues; default 1. */
  readonly seed?: number | undefined;
}

/** Churn that goes on. */
export interface Churning {
  /** Ids of the issues that appeared. */
  readonly inserted: readonly string[];
  /** Ids of the issues that were deleted. */
  readonly deleted: readonly string[];
  /** Ends it. */
  stop(): void;
}

const NAMES = ['inserts', 'updates', 'deletes', 'emptyPageEvery', 'seed'] as const;

/** Begins to change the issues of a project; it replaces churn that was there. */
export function startChurn(state: State, project: Project, options: Churn): Churning {
  checkChurn(options);
  const { inserts = 1, updates = 1, deletes = 1, emptyPageEvery = 0, seed = 1 } = options;
  const random = createSeededRandom(seed);
  const inserted: string[] = [];
  const deleted: string[] = [];
  let pages = 0;

  const insert = (): void => {
    const number = inserted.length + 1;
    const { issue } = recordEvent(state, project, {
      platform: 'node',
      fingerprint: [`churn-${seed}-${number}`],
      exception: { values: [{ type: 'ChurnError', value: `This is new: ${number}` }] },
    });
    if (issue) inserted.push(issue.id);
  };
  const pick = (): Issue | undefined => {
    const issues = [...state.issues.values()].filter((issue) => issue.project === project);
    return issues[Math.floor(random() * issues.length)];
  };
  const update = (): void => {
    const event = pick()?.events.at(-1);
    if (event) recordEvent(state, project, { ...event.payload, platform: event.platform });
  };
  const remove = (): void => {
    const issue = pick();
    if (!issue) return;
    deleted.push(issue.id);
    deleteIssue(state, issue, null);
  };

  const added = {
    change: () => {
      for (let count = 0; count < inserts; count += 1) insert();
      for (let count = 0; count < updates; count += 1) update();
      for (let count = 0; count < deletes; count += 1) remove();
    },
    isFollowedByNone: () => {
      pages += 1;
      return emptyPageEvery > 0 && pages % emptyPageEvery === 0;
    },
  };
  state.churn = added;
  return {
    inserted,
    deleted,
    stop: () => {
      if (state.churn === added) state.churn = undefined;
    },
  };
}

function checkChurn(options: Churn): void {
  const problems = Object.entries(options).flatMap(([name, value]) => {
    const isKnown = NAMES.some((known) => known === name);
    if (!isKnown) return [{ path: [name], message: `is no option; known are ${NAMES.join(', ')}` }];
    const isCount = value === undefined || (Number.isInteger(value) && value >= 0);
    return isCount ? [] : [{ path: [name], message: 'expected a whole number' }];
  });
  if (problems.length > 0) throw invalidInput('churn', problems);
}
