import type { Action } from '../model/actions.ts';
import type { AlertBacktest, BacktestResult, StageBacktest } from './types.ts';

/** Writes down what came of an alert. */
export interface Recorder {
  /** The actions of a stage were due. `sent` are those that no other stage sends at the same moment. */
  due(
    stage: number,
    issue: string,
    atInMs: number,
    isThrottled: boolean,
    sent: readonly number[],
  ): void;
  /** They were taken, when asked in batches. */
  dueInBatch(stage: number): void;
  /** The history does not say whether they were due, for want of these. */
  unknown(stage: number, missing: readonly string[]): void;
  result(): AlertBacktest;
}

/** Makes an empty one. */
export function createRecorder(
  stages: readonly (readonly Action[])[],
  maxResults: number,
  onResult?: (result: BacktestResult, stage: number) => void,
): Recorder {
  const books = stages.map((actions) => ({
    results: [] as BacktestResult[],
    fired: 0,
    muted: 0,
    unknown: 0,
    inBatches: 0,
    perIssue: new Map<string, number>(),
    perDay: new Map<string, number>(),
    actions,
    sent: actions.map(() => 0),
  }));
  const missing = new Map<string, number>();
  return {
    due: (stage, issue, atInMs, isThrottled, sent) => {
      const book = books[stage];
      if (!book) return;
      if (isThrottled) book.muted += 1;
      else book.fired += 1;
      if (onResult || book.results.length < maxResults || !isThrottled) {
        const triggeredAt = new Date(atInMs).toISOString();
        const result = { groupId: issue, triggeredAt, isThrottled };
        if (book.results.length < maxResults) book.results.push(result);
        onResult?.(result, stage);
        if (!isThrottled) {
          count(book.perIssue, issue);
          count(book.perDay, triggeredAt.slice(0, 10));
        }
      }
      for (const index of sent) book.sent[index] = (book.sent[index] ?? 0) + 1;
    },
    dueInBatch: (stage) => {
      const book = books[stage];
      if (book) book.inBatches += 1;
    },
    unknown: (stage, inputs) => {
      const book = books[stage];
      if (book) book.unknown += 1;
      for (const input of inputs) count(missing, input);
    },
    result: () => ({
      fired: books.reduce((sum, { fired }) => sum + fired, 0),
      stages: books.map(
        ({ inBatches, perIssue, perDay, actions, sent, ...book }): StageBacktest => ({
          ...book,
          band: { min: Math.min(book.fired, inBatches), max: Math.max(book.fired, inBatches) },
          perIssue: Object.fromEntries(perIssue),
          perDay: Object.fromEntries(perDay),
          actions: actions.map((action, index) => ({ action, sent: sent[index] ?? 0 })),
        }),
      ),
      missing: Object.fromEntries(missing),
    }),
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
