import { isWrittenUndefined } from '../explain/consequence.ts';
import type { Facts } from '../explain/facts.ts';
import { isRate, readErrorRate, readTraceRate, showRate } from '../explain/rates.ts';
import { readUnread } from '../source/unread.ts';
import { finding, type Check } from './finding.ts';

const rate =
  /^(?:traces|replays(?:Session|OnError)|profiles|profileSession)?(?:_?session)?SampleRate$/i;

/** Rates that are none, and what each comes to. */
export const checkRates: Check = (facts) =>
  Object.entries(facts.given).flatMap(([option, value]) => {
    if (option === facts.names.traces && isWrittenUndefined(facts))
      return [keepsAll(facts, option)];
    if (!rate.test(option.replaceAll('_', '')) || value === undefined || value === null) return [];
    const unread = readUnread(value);
    if (unread !== undefined) {
      if (unread.hasFallback === true) return [];
      const isOld = facts.language === 'javascript' && facts.release[0] <= 8;
      if (isOld && option === facts.names.traces && unread.isConverted !== true)
        return unread.variable === undefined ? [] : [keepsAll(facts, option)];
      if (unread.isConverted !== true) return [];
      return [
        finding(
          'warning',
          'rate-from-variable',
          option,
          facts.language === 'python'
            ? `Where ${unread.variable ?? 'the variable'} is not there, this raises and the service does not start.`
            : `Where ${unread.variable ?? 'the variable'} is not there, the rate is NaN, and an empty one is 0.`,
          'Look at the variable first, and name what holds without it.',
          'getsentry/sentry-javascript#22501',
        ),
      ];
    }
    if (facts.language === 'go' && option === 'SampleRate' && value === 0)
      return [
        finding(
          'warning',
          'zero-rate-sends-all',
          option,
          'A rate of 0 is the same as none: every error is sent.',
          'Leave the DSN out, or drop events in BeforeSend.',
          'getsentry/sentry-go client.go',
        ),
      ];
    if (isRate(value) || typeof value === 'boolean') return [];
    const isErrors = option === facts.names.errors;
    const { share } = (isErrors ? readErrorRate : readTraceRate)(
      value,
      facts.language,
      facts.release[0],
    );
    // From 8 on JavaScript reads a text as a number.
    if (typeof value === 'string' && facts.language === 'javascript' && facts.release[0] >= 8)
      if (isRate(Number(value)) && value.trim() !== '') return [];
    const what = isErrors ? 'errors' : option;
    return [
      finding(
        'error',
        'rate-out-of-range',
        option,
        `${showRate(value)} is no rate. The SDK says nothing and takes it for ${share * 100} % of ${what}.`,
        'Give a number from 0 to 1.',
      ),
    ];
  });

function keepsAll({ name }: Facts, option: string) {
  return finding(
    'warning',
    'undefined-rate-keeps-all',
    option,
    `${name} keeps every trace where it is written and has no value.`,
    'Name a number for that case, or leave the option out.',
    'getsentry/sentry-javascript packages/core/src/tracing/sampling.ts at 8.55.2',
  );
}
