import type { Diagnostic } from './diagnostic.ts';
import {
  definedKeys,
  findProblems,
  is,
  isFilled,
  isNumber,
  isRecord,
  list,
  numberFrom,
  object,
  type Check,
} from './checks.ts';
import { timeOf } from './time-of.ts';
import { logCondition, traceCondition } from './validate-condition.ts';

/** Every reason why a value is no policy: the errors of `checkSamplingPolicy` and all that `defineSamplingPolicy` refuses. */
export function validatePolicy(value: unknown): readonly Diagnostic[] {
  return findProblems(value, policy);
}

const rate = numberFrom('rate-out-of-range', 0, 1);

// A time without a zone means another moment on another machine.
const zoned = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;
const time = is(
  'invalid-window',
  'a time such as 2026-03-01T00:00:00Z',
  (value) => zoned.test(String(value)) && isNumber(timeOf(value)),
);

const ruleFields = object(
  {
    id: isFilled,
    when: traceCondition,
    rate,
    factor: is('rate-out-of-range', 'a number above 0', (value) => isNumber(value) && value > 0),
    always: is('invalid-type', 'true', (value) => value === true),
    firstPerSecond: numberFrom('invalid-type', 1, Infinity, Number.isSafeInteger),
    between: object({ from: time, to: time, decayTo: numberFrom('rate-out-of-range', 0) }),
  },
  ['id'],
);

const effects = ['rate', 'factor', 'always'];

const rule: Check = (value, path, report) => {
  ruleFields(value, path, report);
  if (!isRecord(value)) return;
  const effect = definedKeys(value)
    .filter((key) => effects.includes(key))
    .join(' and ');
  if (!effects.includes(effect)) {
    report('missing-effect', path, `It needs one of ${effects.join(', ')}; got "${effect}".`);
  }
  const { firstPerSecond, between } = value as { firstPerSecond?: unknown; between?: unknown };
  if (firstPerSecond !== undefined && effect !== 'rate')
    report('missing-effect', [...path, 'firstPerSecond'], 'It needs a rate too.');
  if (!isRecord(between)) return;
  const at = [...path, 'between'];
  const { from, to, decayTo } = between as { from?: unknown; to?: unknown; decayTo?: unknown };
  const bounds = definedKeys({ from, to }).length;
  if (bounds === 0 || timeOf(from) >= timeOf(to))
    report('invalid-window', at, 'It needs from or to, in order.');
  if (decayTo === undefined) return;
  if (bounds < 2 || effect === 'always')
    report('invalid-window', at, 'decayTo: It needs from, to and rate or factor.');
  if (effect === 'rate') rate(decayTo, [...at, 'decayTo'], report);
};

const logRule = object({ id: isFilled, when: logCondition, rate }, ['id', 'rate']);

/** Rules, and the rate where none of them decides. */
function ruleSet(check: Check, more: Readonly<Record<string, Check>> = {}): Check {
  return object({ rules: rulesOf(check), defaultRate: rate, ...more }, ['rules', 'defaultRate']);
}

/** Rules whose ids are unique. */
function rulesOf(check: Check): Check {
  return (value, path, report) => {
    list(check)(value, path, report);
    if (!Array.isArray(value)) return;
    const ids = value.map((item) => isRecord(item) && item['id']);
    for (const [index, id] of ids.entries()) {
      const first = ids.indexOf(id);
      if (id && first < index)
        report('duplicate-id', [...path, index, 'id'], `rules[${first}] has it too.`);
    }
  };
}

const policy = ruleSet(rule, {
  minimumRate: rate,
  logs: ruleSet(logRule),
  replays: object({ sessions: rate, onError: rate }),
  profiles: object({ sessions: rate, traces: rate }),
});
