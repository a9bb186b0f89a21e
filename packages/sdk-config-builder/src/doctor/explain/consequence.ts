import { explainOption } from '../../options/option-table.ts';
import type { Facts } from './facts.ts';
import { readErrorRate, readTraceRate, showRate } from './rates.ts';

/** What an option comes to for what is sent; nothing for options that decide about no channel. */
export function consequenceOf(facts: Facts, option: string): string | undefined {
  const { names } = facts;
  if (option === names.dsn) return ofDsn(facts);
  if (option === names.enabled)
    return facts.get(option) === false ? 'nothing is sent: enabled is false' : undefined;
  if (option === names.errors) return ofErrors(facts);
  if (option === names.traces) return ofTraces(facts);
  if (option === names.tracesSampler && facts.get(option) !== undefined && !isTracingOff(facts))
    return `spans as ${option} decides`;
  if (/^replays(?:Session|OnError)SampleRate$/.test(option)) return ofReplays(facts, option);
  if (/^profiles?(?:_?session)?_?samplerate$/i.test(option.replaceAll('_', '')))
    return ofProfiles(facts, option);
  if (names.logs.includes(option) || names.metrics.includes(option)) return ofSignal(facts, option);
  return undefined;
}

function ofDsn(facts: Facts): string | undefined {
  const dsn = facts.get(facts.names.dsn);
  return dsn === undefined || dsn === '' ? 'nothing is sent: there is no DSN' : undefined;
}

function ofErrors({ get, names, language, release: [major], given }: Facts): string {
  if (language === 'go' && given['SampleRate'] === 0)
    return 'errors 100 %: a SampleRate of 0 counts as none';
  const { share, because } = readErrorRate(get(names.errors), language, major);
  return say('errors', share, because);
}

function ofTraces(facts: Facts): string | undefined {
  const { get, names, language, release } = facts;
  if (get(names.tracesSampler) !== undefined && !isTracingOff(facts)) return undefined;
  if (isWrittenUndefined(facts))
    return 'spans 100 %: a rate that is written and undefined counts as 1';
  if (isTracingOff(facts)) return 'spans 0: tracing is off';
  const rate = get(names.traces);
  if (rate === undefined) return say('spans', get('enableTracing') === true ? 1 : 0);
  const { share, because } = readTraceRate(rate, language, release[0]);
  return say('spans', share, because);
}

/**
 * Whether a rate of traces is written and has no value, which 7 and 8 take for 1. Source: getsentry/sentry-javascript
 * packages/core/src/utils/hasTracingEnabled.ts and tracing/sampling.ts at 8.55.2.
 */
export function isWrittenUndefined({ get, given, names, language, release }: Facts): boolean {
  if (language !== 'javascript' || release[0] > 8 || get(names.tracesSampler) !== undefined)
    return false;
  return (
    Object.hasOwn(given, names.traces) &&
    get(names.traces) === undefined &&
    given[names.traces] === undefined
  );
}

function isTracingOff({ get, names, language }: Facts): boolean {
  if (language === 'go') return get('EnableTracing') !== true;
  return (
    get(names.traces) === undefined &&
    get(names.tracesSampler) === undefined &&
    get('enableTracing') !== true
  );
}

function ofReplays({ get, language, release }: Facts, option: string): string {
  const channel =
    option === 'replaysSessionSampleRate' ? 'replays of sessions' : 'replays of errors';
  const rate = get(option);
  if (rate === undefined) return `${channel} 0`;
  const { share, because } = readTraceRate(rate, language, release[0]);
  return say(channel, share, because);
}

function ofProfiles({ get, language, release }: Facts, option: string): string {
  const rate = get(option);
  if (rate === undefined) return 'profiles 0';
  const { share, because } = readTraceRate(rate, language, release[0]);
  return say('profiles', share, because);
}

function ofSignal({ get, names, target }: Facts, option: string): string | undefined {
  const channel = names.logs.includes(option) ? 'logs' : 'metrics';
  const { status, default: standard } = explainOption(option, target);
  if (status !== 'taken' && status !== 'deprecated') return undefined;
  const value = get(option) ?? /^true$/i.test(standard ?? '');
  const isOn = option.startsWith('Disable') ? value !== true : value === true;
  return `${channel} ${isOn ? 'on' : 'off'}`;
}

function say(channel: string, share: number, because?: string): string {
  const percent = share === 0 ? '0' : `${Number((share * 100).toPrecision(6))} %`;
  return because === undefined ? `${channel} ${percent}` : `${channel} ${percent}: ${because}`;
}

/** A value for people: short, and without what may be a secret. */
export function showValue(option: string, value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function') return 'a function';
  if (/dsn|proxy|header|token/i.test(option) && typeof value === 'string') return 'a text';
  if (typeof value === 'number') return showRate(value);
  const text = JSON.stringify(value, (_key, item: unknown) =>
    item instanceof RegExp ? String(item) : typeof item === 'function' ? 'a function' : item,
  );
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
