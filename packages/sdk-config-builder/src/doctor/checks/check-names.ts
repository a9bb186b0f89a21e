import { explainOption } from '../../options/option-table.ts';
import { nearOption, whyIgnored, whyNotTaken } from '../explain/why-ignored.ts';
import { finding, type Check } from './finding.ts';

const consequences = {
  javascript: 'The SDK says nothing and ignores it.',
  python: 'init raises a TypeError, so the service does not start.',
  go: 'It does not compile.',
} as const;

/** Options that the release does not take: typing errors, and what came later or went before. */
export const checkNames: Check = (facts) =>
  Object.keys(facts.given).flatMap((option) => {
    const because = whyNotTaken(facts, option);
    if (because === undefined) return [];
    const { status, replacement } = explainOption(option, facts.target);
    const meant = status === 'unknown' ? nearOption(facts, option) : replacement;
    return [
      finding(
        facts.language === 'javascript' ? 'warning' : 'error',
        status === 'unknown' ? 'unknown-option' : 'option-not-available',
        option,
        `${because}. ${consequences[facts.language]}`,
        meant === undefined ? undefined : `Write ${meant}.`,
      ),
    ];
  });

/** Options that the release takes, and that do nothing beside the others. */
export const checkIgnored: Check = (facts) =>
  Object.keys(facts.given).flatMap((option) => {
    if (facts.get(option) === undefined || whyNotTaken(facts, option) !== undefined) return [];
    const because = whyIgnored(facts, option);
    if (because === undefined) return [];
    const isTrap = facts.language === 'go' && option.startsWith('Traces');
    return [
      finding(
        'warning',
        isTrap ? 'tracing-off' : 'ignored-option',
        option,
        `It does nothing: ${because}.`,
        isTrap ? 'Add EnableTracing: true.' : hints[option],
      ),
    ];
  });

const hints: Readonly<Record<string, string>> = {
  beforeSendTransaction: "Move it to beforeSendSpan, or set traceLifecycle to 'static'.",
  ignoreTransactions: "Use ignoreSpans, or set traceLifecycle to 'static'.",
  sendDefaultPii: 'Leave it out.',
  tracesSampleRate: 'Leave one of them out.',
};
