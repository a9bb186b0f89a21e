import fc from 'fast-check';
import type { SampledLog } from '../logs/types.ts';
import type {
  Condition,
  FieldCondition,
  LogFields,
  Match,
  SamplingContext,
  SamplingPolicy,
  SamplingRule,
} from '../policy/types.ts';

// A small alphabet, so that rules and contexts meet often.
const segment = fc.constantFrom('api', 'v1', 'Orders', 'users', 'healthz', '(.*)', ':id', 'é', '');
export const name = fc.array(segment, { maxLength: 4 }).map((segments) => segments.join('/'));
const text = fc.oneof(name, segment).filter((value) => value !== '');
const glob = fc
  .array(
    fc.oneof(segment.map(escape), fc.constantFrom('*', '?', '[a-v]', '[!O]', '{api,v1*}', '/')),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join('') || '*');
const regex = fc.oneof(
  fc.constantFrom('^api', 'v\\d', '(users|Orders)$', '^[a-z/]+$', '\\('),
  text.map((value) => value.replaceAll(/[^\w]/gu, '.')),
);
const textMatch: fc.Arbitrary<Match> = fc.oneof(
  text,
  fc.array(fc.oneof(text, fc.integer({ min: 0, max: 3 })), { maxLength: 3 }),
  text.map((prefix) => ({ prefix })),
  text.map((suffix) => ({ suffix })),
  text.map((contains) => ({ contains })),
  glob.map((pattern) => ({ glob: pattern })),
  regex.map((pattern) => ({ regex: pattern })),
);
const anyMatch: fc.Arbitrary<Match> = fc.oneof(
  textMatch,
  fc.integer({ min: 0, max: 3 }),
  fc.boolean(),
  fc.record(
    { above: fc.integer({ min: -1, max: 3 }), below: fc.integer({ min: 0, max: 4 }) },
    { requiredKeys: ['above'] },
  ),
);
const attributeKey = fc.constantFrom('plan', 'count', 'sentry.op');
const attributesMatch = fc.record({
  attributes: fc.dictionary(attributeKey, anyMatch, { minKeys: 1, maxKeys: 2 }),
});
const field: fc.Arbitrary<FieldCondition> = fc.oneof(
  textMatch.map((match) => ({ name: match })),
  textMatch.map((match) => ({ name: match })),
  fc.record({ name: textMatch, op: fc.constantFrom('http.server', 'task') }),
  fc.record({ environment: fc.constantFrom('production', 'dev') }),
  fc.record({ release: fc.constantFrom({ prefix: 'shop@' }, 'shop@2') }),
  fc.record({ parentSampled: fc.boolean() }),
  attributesMatch,
);
const level = fc.constantFrom('trace', 'debug', 'info', 'warn', 'error', 'fatal');
const logField: fc.Arbitrary<LogFields> = fc.oneof(
  level.map((match) => ({ level: match })),
  fc.array(level, { maxLength: 3 }).map((match) => ({ level: match })),
  fc.record({ level, message: textMatch }),
  textMatch.map((match) => ({ message: match })),
  attributesMatch,
);

function conditionsOn<Fields>(fields: fc.Arbitrary<Fields>): fc.Arbitrary<Condition<Fields>> {
  return fc.letrec<{ node: Condition<Fields> }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'condition' },
      { arbitrary: fields, weight: 6 },
      { arbitrary: fc.array(tie('node'), { maxLength: 3 }).map((all) => ({ all })), weight: 2 },
      { arbitrary: fc.array(tie('node'), { maxLength: 3 }).map((any) => ({ any })), weight: 2 },
      { arbitrary: tie('node').map((not) => ({ not })), weight: 1 },
    ),
  })).node;
}
const condition = conditionsOn(field);
const logCondition = conditionsOn(logField);

const rate = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const time = fc
  .integer({ min: 0, max: 20 })
  .map((hours) => new Date(hours * 3_600_000).toISOString());
const between = fc.oneof(
  time.map((from) => ({ from })),
  time.map((to) => ({ to })),
  fc
    .tuple(time, fc.integer({ min: 1, max: 9 }), fc.option(rate, { nil: undefined }))
    .map(([from, hours, decayTo]) => ({
      from,
      to: new Date(Date.parse(from) + hours * 3_600_000).toISOString(),
      ...(decayTo === undefined ? {} : { decayTo }),
    })),
);
const effect: fc.Arbitrary<Partial<SamplingRule>> = fc.oneof(
  { arbitrary: rate.map((value) => ({ rate: value })), weight: 6 },
  { arbitrary: fc.constantFrom(0.25, 0.5, 2, 10).map((factor) => ({ factor })), weight: 3 },
  { arbitrary: fc.constant({ always: true as const }), weight: 1 },
);
const rule = fc
  .tuple(
    effect,
    fc.option(condition, { nil: undefined, freq: 9 }),
    fc.option(fc.option(between, { nil: undefined, freq: 2 }), { nil: undefined, freq: 2 }),
  )
  .map(([its, when, window]): Partial<SamplingRule> => {
    if (!window || its.always) return { ...its, when };
    return { ...its, when, between: window };
  });

function withIds<Rule>(rules: readonly Rule[]) {
  return rules.map((part, index) => ({ id: `rule-${index}`, ...part }));
}

/** What a policy can say besides its rules for traces. */
const others = fc.record(
  {
    logs: fc.record({
      rules: fc
        .array(fc.record({ when: logCondition, rate }, { requiredKeys: ['rate'] }), {
          maxLength: 4,
        })
        .map(withIds),
      defaultRate: rate,
    }),
    replays: fc.record({ sessions: rate, onError: rate }, { requiredKeys: [] }),
    profiles: fc.record({ sessions: rate, traces: rate }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

/** Valid policies of up to so many rules, with every kind of condition, match and effect. */
export function randomPolicies(maxRules: number): fc.Arbitrary<SamplingPolicy> {
  const forTraces = fc.record(
    {
      rules: fc
        .array(rule, { maxLength: maxRules, size: 'max' })
        .map(withIds<Partial<SamplingRule>>),
      defaultRate: rate,
      minimumRate: fc.constantFrom(0, 0.01),
    },
    { requiredKeys: ['rules', 'defaultRate'] },
  );
  return fc
    .tuple(forTraces, fc.option(others, { nil: {}, freq: 2 }))
    .map(([policy, more]) => ({ ...policy, ...more }));
}

const attributes = fc.record(
  {
    plan: fc.oneof(text, fc.boolean()),
    count: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('1', [1])),
    'sentry.op': fc.constantFrom('http.server', 'task'),
  },
  { requiredKeys: [] },
);

/** Logs as SDK 9 to 11 give them; a message with parameters is an object. */
export const randomLog: fc.Arbitrary<SampledLog> = fc.record({
  level,
  message: fc.oneof(
    name,
    // oxlint-disable-next-line no-new-wrappers, unicorn/new-for-builtins -- that is what SDKs make
    name.map((words) => new String(words)),
  ),
  attributes: fc.option(attributes, { nil: undefined, freq: 4 }),
});

/** Contexts as SDK 7 and 8 give them, and as 9 to 11 do, with and without a parent. */
export const randomContext: fc.Arbitrary<SamplingContext> = fc
  .record({
    name,
    attributes,
    major: fc.constantFrom(7, 8, 9),
    parent: fc.option(
      fc.record({ sampled: fc.boolean(), rate: fc.option(rate, { nil: undefined }) }),
      { nil: undefined },
    ),
  })
  .map(({ name: own, attributes: given, major, parent }): SamplingContext => {
    if (major === 7) {
      const op = given['sentry.op'];
      return {
        transactionContext: { name: own, op },
        attributes: {},
        parentSampled: parent?.sampled,
      };
    }
    const base = { name: own, attributes: given, parentSampled: parent?.sampled };
    if (major === 8) return { ...base, transactionContext: { name: own } };
    return {
      ...base,
      parentSampleRate: parent?.rate,
      inheritOrSampleWith: (fallback) =>
        parent?.rate ?? (parent ? Number(parent.sampled) : fallback),
    };
  });

function escape(value: string) {
  return value.replaceAll(/[?*[\]{}\\,!-]/gu, (character) => `\\${character}`);
}
