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
  dueInBatch(stage: number, times?: number): void;
  /** They were held back so often, without a list of it. */
  muted(stage: number, times: number): void;
  /** The history does not say whether they were due, for want of these. */
  unknown(stage: number, missing: readonly string[], times?: number): void;
  result(): AlertBacktest;
}

const DAY_IN_MS = 86_400_000;

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
    perDay: new Map<number, number>(),
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
      if (!isThrottled) {
        count(book.perIssue, issue);
        count(book.perDay, Math.floor(atInMs / DAY_IN_MS));
      }
      if (onResult || book.results.length < maxResults) {
        const result = {
          groupId: issue,
          triggeredAt: new Date(atInMs).toISOString(),
          isThrottled,
        };
        if (book.results.length < maxResults) book.results.push(result);
        onResult?.(result, stage);
      }
      for (const index of sent) book.sent[index] = (book.sent[index] ?? 0) + 1;
    },
    dueInBatch: (stage, times = 1) => {
      const book = books[stage];
      if (book) book.inBatches += times;
    },
    muted: (stage, times) => {
      const book = books[stage];
      if (book) book.muted += times;
    },
    unknown: (stage, inputs, times = 1) => {
      const book = books[stage];
      if (book) book.unknown += times;
      for (const input of inputs) count(missing, input, times);
    },
    result: () => ({
      fired: books.reduce((sum, { fired }) => sum + fired, 0),
      stages: books.map(
        ({ inBatches, perIssue, perDay, actions, sent, ...book }): StageBacktest => ({
          ...book,
          band: { min: Math.min(book.fired, inBatches), max: Math.max(book.fired, inBatches) },
          perIssue: Object.fromEntries(perIssue),
          perDay: Object.fromEntries(
            [...perDay].map(([day, times]) => [
              new Date(day * DAY_IN_MS).toISOString().slice(0, 10),
              times,
            ]),
          ),
          actions: actions.map((action, index) => ({ action, sent: sent[index] ?? 0 })),
        }),
      ),
      missing: Object.fromEntries(missing),
    }),
  };
}

function count<Key>(counts: Map<Key, number>, key: Key, times = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}
