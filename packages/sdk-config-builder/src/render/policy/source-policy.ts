import type {
  Condition,
  FieldCondition,
  LogFields,
  LogPolicy,
  Match,
  SamplingPolicy,
  SamplingRule,
} from '../../config/sampling-policy.ts';
import { globToRegex } from './glob-to-regex.ts';
import type { RegexLanguage } from './regex-text.ts';
import { translateRegex } from './translate-regex.ts';

/** A policy whose times are milliseconds and whose patterns are expressions of the language; plain data. */
export type SourcePolicy = Readonly<Record<string, unknown>>;

/** Says that a matcher cannot be expressed. */
type Refuse = (path: string, reason: string) => void;

/** Writes a policy for the sampler of a language. `refuse` is told of every matcher that the language cannot express. */
export function toSourcePolicy(
  { rules, defaultRate, minimumRate, logs }: SamplingPolicy,
  language: RegexLanguage,
  refuse: Refuse,
): SourcePolicy {
  return {
    rules: rules.map((rule, index) => toRule(rule, language, `rules.${index}`, refuse)),
    defaultRate,
    ...(minimumRate === undefined ? {} : { minimumRate }),
    ...(logs === undefined ? {} : { logs: toLogPolicy(logs, language, refuse) }),
  };
}

function toLogPolicy({ rules, defaultRate }: LogPolicy, language: RegexLanguage, refuse: Refuse) {
  return {
    rules: rules.map(({ id, when, rate }, index) =>
      defined({
        id,
        when: when && toCondition(when, language, `logs.rules.${index}.when`, refuse),
        rate,
      }),
    ),
    defaultRate,
  };
}

function toRule(rule: SamplingRule, language: RegexLanguage, path: string, refuse: Refuse) {
  const { id, when, rate, factor, always, firstPerSecond, between } = rule;
  const timeOf = (text: string | undefined) => (text === undefined ? undefined : Date.parse(text));
  return defined({
    id,
    when: when && toCondition(when, language, `${path}.when`, refuse),
    rate,
    factor,
    always,
    firstPerSecond,
    between:
      between &&
      defined({ from: timeOf(between.from), to: timeOf(between.to), decayTo: between.decayTo }),
  });
}

function toCondition(
  condition: Condition<FieldCondition & LogFields>,
  language: RegexLanguage,
  path: string,
  refuse: Refuse,
): object {
  const part = (inner: Condition<FieldCondition & LogFields>, place: string) =>
    toCondition(inner, language, `${path}.${place}`, refuse);
  if ('all' in condition)
    return { all: condition.all.map((inner, index) => part(inner, `all.${index}`)) };
  if ('any' in condition)
    return { any: condition.any.map((inner, index) => part(inner, `any.${index}`)) };
  if ('not' in condition) return { not: part(condition.not, 'not') };
  const { attributes, ...fields } = condition;
  const match = (value: Match, place: string) =>
    toMatch(value, language, `${path}.${place}`, refuse);
  return defined({
    ...mapDefined(fields, (value, name) => match(value, name)),
    attributes:
      attributes && mapDefined(attributes, (value, name) => match(value, `attributes.${name}`)),
  });
}

function toMatch(match: Match, language: RegexLanguage, path: string, refuse: Refuse): unknown {
  if (typeof match !== 'object' || Array.isArray(match)) return match;
  if ('glob' in match) {
    const regex = globToRegex(match.glob, language);
    if (regex !== undefined) return { regex };
    refuse(path, 'it is no pattern');
  }
  if ('regex' in match) {
    const translated = translateRegex(match.regex, language, 'u');
    if ('text' in translated) return { regex: translated.text };
    refuse(path, translated.reason);
  }
  return 'above' in match || 'below' in match ? defined({ ...match }) : match;
}

function mapDefined<Value>(
  record: Readonly<Record<string, Value | undefined>>,
  convert: (value: Value, name: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, convert(value, name)]],
    ),
  );
}

function defined(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
