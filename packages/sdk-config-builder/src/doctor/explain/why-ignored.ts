import { goOptions } from '../../generated/go-options.ts';
import { javascriptOptions } from '../../generated/javascript-options.ts';
import { pythonOptions } from '../../generated/python-options.ts';
import { explainOption, listOptions } from '../../options/option-table.ts';
import { nearest } from '../../config/suggest.ts';
import { releaseText } from '../../targets/release.ts';
import type { Facts } from './facts.ts';

/** Why an option that was written does nothing; nothing where it does something. */
export function whyIgnored(facts: Facts, option: string): string | undefined {
  return whyNotTaken(facts, option) ?? whyOverruled(facts, option);
}

/** Why a release does not take an option at all. */
export function whyNotTaken(facts: Facts, option: string): string | undefined {
  const { status, span, replacement } = explainOption(option, facts.target);
  const instead = replacement === undefined ? '' : `; ${replacement} does the same`;
  if (status === 'gone' && span?.until !== undefined)
    return `${facts.name} has no ${option}, which went in ${releaseText(span.until)}${instead}`;
  if (status === 'not-yet' && span !== undefined)
    return `${facts.name} has no ${option}, which came in ${releaseText(span.from)}`;
  if (status !== 'unknown' && status !== 'gone') return undefined;
  const meant = nearOption(facts, option);
  return `${facts.name} has no ${option}${meant === undefined ? instead : `; did you mean ${meant}?`}`;
}

/** The option that was meant by a name that no release knows; or what replaces it where the release has it no more. */
export function nearOption({ target, language }: Facts, option: string): string | undefined {
  const taken = nearest(
    option,
    listOptions(target).map(({ name }) => name),
  );
  if (taken !== undefined) return taken;
  const known = nearest(option, Object.keys(everyOption[language]));
  return known === undefined ? undefined : explainOption(known, target).replacement;
}

const everyOption = { go: goOptions, javascript: javascriptOptions, python: pythonOptions };

function whyOverruled(facts: Facts, option: string): string | undefined {
  const { names, name, isStreaming, language } = facts;
  const isThere = (other: string) => facts.get(other) !== undefined;
  if (option === names.traces && isThere(names.tracesSampler))
    return `${names.tracesSampler} decides`;
  if (language === 'go') {
    const needsTracing = option === 'TracesSampleRate' || option === 'TracesSampler';
    return needsTracing && facts.get('EnableTracing') !== true
      ? 'tracing is off without EnableTracing: true'
      : undefined;
  }
  const transactionOnly = [
    'beforeSendTransaction',
    'before_send_transaction',
    'ignoreTransactions',
    'trace_ignore_status_codes',
  ];
  if (isStreaming && transactionOnly.includes(option))
    return `${name} sends spans one by one, and no transactions`;
  if (language === 'python') {
    if (!isStreaming && (option === 'ignore_spans' || option === 'before_send_span'))
      return "it needs trace_lifecycle='stream'";
    if (option === 'event_scrubber' && isThere('data_collection'))
      return 'data_collection takes its place';
    if (option === 'send_default_pii' && isThere('data_collection'))
      return 'data_collection takes its place';
    return undefined;
  }
  if (option === 'sendDefaultPii' && isThere('dataCollection'))
    return 'dataCollection takes its place';
  if (option === 'beforeSendSpan') return whySpanHookIgnored(facts);
  return undefined;
}

// The marks that withStreamedSpan (10) and withStaticSpan (11) leave on a hook.
function whySpanHookIgnored({
  get,
  release: [major],
  isStreaming,
  name,
}: Facts): string | undefined {
  const hook = get('beforeSendSpan');
  if (typeof hook !== 'function') return undefined;
  if (major === 10 && isStreaming && !('_streamed' in hook))
    return `${name} calls it for streamed spans only inside withStreamedSpan()`;
  if (major === 10 && !isStreaming && '_streamed' in hook)
    return `${name} does not stream spans, which withStreamedSpan() is for`;
  if (major >= 11 && !isStreaming && !('_static' in hook))
    return `${name} calls it for transactions only inside withStaticSpan()`;
  if (major >= 11 && isStreaming && '_static' in hook)
    return `${name} streams spans, and withStaticSpan() is for transactions`;
  return undefined;
}
