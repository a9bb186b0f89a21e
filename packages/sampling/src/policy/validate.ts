import type { Diagnostic } from './diagnostic.ts';
import {
  createReport,
  definedKeys,
  is,
  isFilled,
  isNumber,
  isRecord,
  list,
  object,
  type Check,
} from './checks.ts';
import { logCondition, traceCondition } from './validate-condition.ts';

/** Every reason why a value is no policy: the errors of `checkSamplingPolicy` and all that `defineSamplingPolicy` refuses. */
export function validatePolicy(value: unknown): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = createReport(diagnostics);
  try {
    policy(value, [], report);
  } catch (error) {
    report('invalid-type', [], `Unreadable: ${String(error)}`);
  }
  return diagnostics;
}

const rate = is(
  'rate-out-of-range',
  'a number from 0 to 1',
  (value) => isNumber(value) && value >= 0 && value <= 1,
);

// A time without a zone means another moment on another machine.
const zoned = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;
const time = is(
  'invalid-window',
  'a zoned time such as 2026-03-01T00:00:00Z',
  (value) => zoned.test(String(value)) && isNumber(timeOf(value)),
);
const timeOf = (value: unknown) => Date.parse(String(value));

const ruleFields = object(
  {
    id: isFilled,
    when: traceCondition,
    rate,
    factor: is('rate-out-of-range', 'a number above 0', (value) => isNumber(value) && value > 0),
    always: is('invalid-type', 'true', (value) => value === true),
    firstPerSecond: is(
      'invalid-type',
      'a whole number above 0',
      (value) => Number.isSafeInteger(value) && Number(value) > 0,
    ),
    between: object({
      from: time,
      to: time,
      decayTo: is(
        'rate-out-of-range',
        'a number of 0 or more',
        (value) => isNumber(value) && value >= 0,
      ),
    }),
  },
  ['id'],
);

const rule: Check = (value, path, report) => {
  ruleFields(value, path, report);
  if (!isRecord(value)) return;
  const keys = definedKeys(value);
  const effects = keys.filter((key) => ['rate', 'factor', 'always'].includes(key)).join(' and ');
  if (!['rate', 'factor', 'always'].includes(effects)) {
    report(
      'missing-effect',
      path,
      `It needs one of rate, factor and always; got ${effects || 'none'}.`,
    );
  }
  if (keys.includes('firstPerSecond') && effects !== 'rate') {
    report('missing-effect', [...path, 'firstPerSecond'], 'It needs a rate too.');
  }
  const { between } = value as { between?: unknown };
  if (!isRecord(between)) return;
  const at = [...path, 'between'];
  const { from, to, decayTo } = between as { from?: unknown; to?: unknown; decayTo?: unknown };
  const bounds = definedKeys({ from, to }).length;
  if (bounds === 0 || timeOf(from) >= timeOf(to))
    report('invalid-window', at, 'It needs from or to, in order.');
  if (decayTo === undefined) return;
  if (bounds < 2 || effects === 'always') {
    report('invalid-window', at, 'decayTo needs from, to and rate or factor.');
  }
  if (effects === 'rate') rate(decayTo, [...at, 'decayTo'], report);
};

const logRule = object({ id: isFilled, when: logCondition, rate }, ['id', 'rate']);

/** Rules whose ids are unique, and the rate where none of them decides. */
function ruleSet(check: Check, more: Readonly<Record<string, Check>> = {}): Check {
  const fields = object({ rules: list(check), defaultRate: rate, ...more }, [
    'rules',
    'defaultRate',
  ]);
  return (value, path, report) => {
    fields(value, path, report);
    const rules = isRecord(value) && value['rules'];
    const ids = Array.isArray(rules)
      ? rules.map((item) => (isRecord(item) ? item['id'] : undefined))
      : [];
    for (const [index, id] of ids.entries()) {
      const first = ids.indexOf(id);
      if (id !== undefined && first < index)
        report('duplicate-id', [...path, 'rules', index, 'id'], `rules[${first}] has it already.`);
    }
  };
}

const policy = ruleSet(rule, {
  minimumRate: rate,
  logs: ruleSet(logRule),
  replays: object({ sessions: rate, onError: rate }),
  profiles: object({ sessions: rate, traces: rate }),
});
