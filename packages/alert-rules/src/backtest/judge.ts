import { askAlert, missingOf, type AlertAnswers } from './ask-alert.ts';
import type { CompiledAlert } from './compile-alert.ts';
import type { Moment } from './moment.ts';
import { createMutes } from './mutes.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import type { BacktestOptions } from './types.ts';

/** What came of a record for one alert. */
export interface Asked {
  readonly compiled: CompiledAlert;
  readonly moment: Moment;
  readonly answers: AlertAnswers;
  /** Until when each stage was held back before. */
  readonly mutedUntilInMs: readonly (number | undefined)[];
}

/** An alert with its pauses and its book. */
export interface Judge {
  readonly compiled: CompiledAlert;
  readonly recorder: Recorder;
  /** It has to be asked in batches, too. */
  readonly isBatched: boolean;
  /** Asks it about a record, with the record. */
  ask(moment: Moment): void;
}

/** Makes one that begins with nothing muted. */
export function createJudge(
  compiled: CompiledAlert,
  { maxResults = 10_000, onResult, readings = 'both' }: BacktestOptions,
  onAsked?: (asked: Asked) => void,
): Judge {
  const { id, stages, pauseInMs } = compiled;
  const mutes = stages.map(() => createMutes(pauseInMs));
  const recorder = createRecorder(
    stages.map(({ actions }) => actions),
    maxResults,
    onResult && ((result, stage) => onResult(result, id, stage)),
  );
  const isBatched = readings === 'both' && stages.some((stage) => stage.isSlow);
  return {
    compiled,
    recorder,
    isBatched,
    ask: (moment) => {
      const answers = askAlert(compiled, moment);
      const { issue } = moment.record;
      const mutedUntilInMs = onAsked ? mutes.map((mute) => mute.until(issue)) : [];
      const sent = new Set<string>();
      for (const [index, stage] of stages.entries()) {
        const outcome = answers.outcomes[index];
        if (outcome === 'unknown') recorder.unknown(index, missingOf(answers, index));
        if (outcome !== 'holds') continue;
        const isFired = mutes[index]?.fire(issue, moment.atInMs) ?? false;
        // One action is sent once, however many groups have it.
        const fresh = isFired ? sendOnce(stage.keys, sent) : [];
        recorder.due(index, issue, moment.atInMs, !isFired, fresh);
        if (isFired && !isBatched) recorder.dueInBatch(index);
      }
      onAsked?.({ compiled, moment, answers, mutedUntilInMs });
    },
  };
}

/** Places of the actions that were not sent yet; they are now. */
export function sendOnce(keys: readonly string[], sent: Set<string>): readonly number[] {
  return keys.flatMap((key, index) => {
    if (sent.has(key)) return [];
    sent.add(key);
    return [index];
  });
}
