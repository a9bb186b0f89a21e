import { DETECTORS } from '../scrub/rules.ts';
import { isPlain as isRecord } from '../values/read.ts';

/** Whether a value is a text, or a regular expression as text, that can match something. */
export function isTextPattern(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (!isRecord(value) || Object.keys(value).join() !== 'regex') return false;
  if (typeof value['regex'] !== 'string' || value['regex'] === '') return false;
  try {
    return new RegExp(value['regex']) instanceof RegExp;
  } catch {
    return false;
  }
}

/** Whether a value has the shape of a sampling policy; `checkSamplingPolicy` of `@sentry-kit/sampling` says more. */
export function isPolicy(value: unknown): boolean {
  if (!isRecord(value) || !isRate(value['defaultRate']) || !isJson(value)) return false;
  const { rules, minimumRate, logs, replays, profiles } = value;
  return (
    isRuleList(rules, isRule) &&
    (minimumRate === undefined || isRate(minimumRate)) &&
    (logs === undefined || isLogPolicy(logs)) &&
    areRates(replays, ['sessions', 'onError']) &&
    areRates(profiles, ['sessions', 'traces'])
  );
}

function isLogPolicy(value: unknown): boolean {
  if (!isRecord(value) || !isRate(value['defaultRate'])) return false;
  return isRuleList(value['rules'], (rule) => isRecord(rule) && isRate(rule['rate']));
}

function areRates(value: unknown, names: readonly string[]): boolean {
  if (value === undefined) return true;
  if (!isRecord(value)) return false;
  return Object.entries(value).every(
    ([name, rate]) => names.includes(name) && (rate === undefined || isRate(rate)),
  );
}

function isRuleList(value: unknown, isOne: (rule: unknown) => boolean): boolean {
  if (!Array.isArray(value) || !value.every(isOne)) return false;
  const ids = value.map((rule: unknown) => (isRecord(rule) ? rule['id'] : undefined));
  return new Set(ids).size === ids.length && ids.every((id) => typeof id === 'string' && id !== '');
}

function isRule(rule: unknown): boolean {
  if (!isRecord(rule)) return false;
  const { rate, factor, always } = rule;
  if ([rate, factor, always].filter((effect) => effect !== undefined).length !== 1) return false;
  return isRate(rate) || (typeof factor === 'number' && factor > 0) || always === true;
}

/** Whether a value says what is scrubbed. */
export function isScrubbing(value: unknown): boolean {
  if (typeof value === 'string') return ['balanced', 'off', 'strict'].includes(value);
  if (!isRecord(value)) return false;
  const { preset, allow = [], deny = [], ...others } = value;
  return (
    Object.keys(others).length === 0 &&
    (preset === 'strict' || preset === 'balanced') &&
    [allow, deny].every((list) => Array.isArray(list) && list.every(isSelector))
  );
}

function isSelector(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const [, kind, name = ''] = /^(detector|header|key|path):(\S.*)$/s.exec(value) ?? [];
  return kind === 'detector' ? DETECTORS.includes(name) : kind !== undefined;
}

function isRate(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

// What does not survive JSON would be something else in a generated file.
function isJson(value: unknown): boolean {
  if (value === null || ['boolean', 'string', 'undefined'].includes(typeof value)) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  return isRecord(value) && Object.values(value).every(isJson);
}
