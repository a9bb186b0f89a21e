import type { LogCondition, SampledLog, SamplingPolicy } from '@sentry-kit/sampling';
import fc from 'fast-check';

const words = fc.constantFrom('cache', 'order', 'paid', 'Cache', 'orders/7', 'ünpaid', 'a.b');
const texts = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const level = fc.constantFrom('trace', 'debug', 'info', 'warn', 'error', 'fatal');
const rate = fc.constantFrom(0, 0.01, 0.25, 0.5, 1);
const names = fc.constantFrom('plan', 'size', 'sentry.environment', 'sentry.op', 'user.id');
const scalar = fc.oneof(
  words,
  fc.integer({ min: -3, max: 30 }),
  fc.double({ noNaN: true, min: 0, max: 9 }),
  fc.boolean(),
);

const ofText = fc.oneof(
  texts,
  fc.array(words, { minLength: 1, maxLength: 3 }),
  words.map((prefix) => ({ prefix })),
  words.map((suffix) => ({ suffix })),
  words.map((contains) => ({ contains })),
  fc
    .constantFrom('cache*', '*paid', 'o?der*', '{order,cache}*', '[a-c]*')
    .map((glob) => ({ glob })),
  fc
    .constantFrom('^cache', 'paid$', 'orders/\\d+', '\\bpaid\\b', '^[a-z ]+$')
    .map((regex) => ({ regex })),
);
const ofAttribute = fc.oneof(
  ofText,
  scalar,
  fc.integer({ min: 0, max: 20 }).map((above) => ({ above })),
  fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 10, max: 30 }))
    .map(([above, below]) => ({ above, below })),
);

const fields = fc
  .record(
    {
      level: fc.oneof(level, fc.array(level, { minLength: 1, maxLength: 3 })),
      message: ofText,
      attributes: fc.dictionary(names, ofAttribute, { minKeys: 1, maxKeys: 2 }),
    },
    { requiredKeys: [] },
  )
  .filter((given) => Object.keys(given).length > 0);

const condition: fc.Arbitrary<LogCondition> = fc.letrec<{ node: LogCondition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fields,
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
  ),
})).node;

/** Policies with rules for logs, every kind of match among them. */
export const logPolicy: fc.Arbitrary<SamplingPolicy> = fc
  .record({
    rules: fc.array(fc.record({ when: condition, rate }), { minLength: 1, maxLength: 5 }),
    defaultRate: rate,
  })
  .map(({ rules, defaultRate: logs }) => ({
    rules: [],
    defaultRate: 1,
    logs: {
      rules: rules.map((rule, index) => ({ id: `rule ${index}`, ...rule })),
      defaultRate: logs,
    },
  }));

/** Logs as SDK 9 to 11 hand them to `beforeSendLog`. */
export const randomLog: fc.Arbitrary<SampledLog> = fc.record({
  level,
  message: texts,
  attributes: fc.option(fc.dictionary(names, scalar, { maxKeys: 4 }), { nil: undefined, freq: 4 }),
});
