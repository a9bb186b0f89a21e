import type { Diagnostic } from '../policy/diagnostic.ts';
import type { Traffic } from './types.ts';

// A year of minutes: more is a mistake in the interval.
const MOST_INTERVALS = 600_000;

/** What keeps traffic from being simulated. */
export function checkTraffic({
  start,
  intervalInMs,
  counts,
  names,
}: Traffic): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const complain = (path: readonly (string | number)[], message: string, hint: string) =>
    found.push({ code: 'sampling/invalid-traffic', severity: 'error', path, message, hint });
  if (!Number.isFinite(start)) {
    complain(['start'], `${start} is no time.`, 'Milliseconds since the epoch, as Date.UTC gives.');
  }
  if (!(intervalInMs >= 1_000)) {
    complain(
      ['intervalInMs'],
      `${intervalInMs} is no interval of at least a second.`,
      'A minute is 60_000.',
    );
  }
  if (counts.length === 0 || counts.length > MOST_INTERVALS) {
    complain(
      ['counts'],
      `There are ${counts.length} counts.`,
      `One per interval, at most ${MOST_INTERVALS}.`,
    );
  }
  const wrong = counts.findIndex((count) => !(count >= 0 && Number.isFinite(count)));
  if (wrong >= 0) {
    complain(
      ['counts', wrong],
      `${counts[wrong]} is no number of traces.`,
      'Numbers of at least 0.',
    );
  }
  if (names.length === 0) {
    complain(
      ['names'],
      'Traces need a name.',
      'One name is enough: [{ name: "all", weight: 1, spansPerTrace: 8 }].',
    );
  }
  for (const [index, { weight, spansPerTrace }] of names.entries()) {
    if (!(weight > 0 && Number.isFinite(weight))) {
      complain(
        ['names', index, 'weight'],
        `${weight} is no weight above 0.`,
        'Leave out what is never seen.',
      );
    }
    if (!(spansPerTrace >= 1)) {
      complain(
        ['names', index, 'spansPerTrace'],
        `${spansPerTrace} is less than 1.`,
        'A trace has at least its root span.',
      );
    }
  }
  return found;
}
