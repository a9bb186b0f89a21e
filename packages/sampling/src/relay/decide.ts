import type { ExplanationStep, SamplingExplanation } from '../explain/types.ts';
import { isSupportedCondition, matchRelayCondition } from './condition.ts';
import { relayRandom } from './random.ts';
import { traceGetter, type RelayTrace } from './trace.ts';
import { isObject } from './values.ts';

/** When Relay decides. */
export interface RelayDecisionOptions {
  /** Milliseconds since the epoch. Default: now. */
  readonly nowInMs?: number | undefined;
}

const TYPES = ['transaction', 'trace'];
/** The newest version of the configuration that this reading knows. */
const MAX_VERSION = 2;

/**
 * Says whether Sentry's dynamic sampling would keep a trace, by which rules, and why. `rules` is the list of rules, or
 * the `sampling` object of a project configuration. Never throws: what Relay does not support is kept, as in Relay.
 * Sources: getsentry/relay relay-sampling/src/evaluation.rs and config.rs.
 */
export function explainRelayDecision(
  rules: unknown,
  trace: RelayTrace,
  { nowInMs = Date.now() }: RelayDecisionOptions = {},
): SamplingExplanation {
  const steps: ExplanationStep[] = [];
  const kept = (because: string): SamplingExplanation => ({
    rate: 1,
    because,
    sampled: true,
    steps,
    diagnostics: [],
  });
  const list = readRules(rules);
  if (!list) return kept('The configuration is not supported, and then Relay samples nothing out.');
  const unsupported = list.find(
    (rule) => !TYPES.includes(String(rule['type'])) || !isSupportedCondition(rule['condition']),
  );
  if (unsupported)
    return kept(
      `Rule ${String(unsupported['id'])} is not supported, and then Relay samples nothing out.`,
    );

  const get = traceGetter(trace);
  let factor = 1;
  let minimum: number | undefined;
  // Rules of the project that receives the data come before those of the project that began the trace.
  for (const rule of TYPES.flatMap((type) => list.filter((each) => each['type'] === type))) {
    const id = String(rule['id']);
    const skip = (because: string) => steps.push({ rule: id, outcome: 'skipped', because });
    if (!isActive(rule, nowInMs)) skip('it is outside of its time range');
    else if (!matchRelayCondition(rule['condition'], get)) skip('its condition does not match');
    else {
      const { type, value, limit } = isObject(rule['samplingValue']) ? rule['samplingValue'] : {};
      const decayed = decay(rule, Number(value), nowInMs);
      if (type === 'reservoir') {
        const used = trace.reservoir?.[id] ?? 0;
        if (used < Number(limit)) {
          steps.push({
            rule: id,
            outcome: 'ended',
            because: `its reservoir has room, ${used} of ${String(limit)}`,
          });
          return { ...kept(`The reservoir of rule ${id} is not full.`), rule: id };
        }
        skip('its reservoir is full');
      } else if (Number.isNaN(decayed)) skip('its decaying function or value is not valid');
      else if (type === 'factor') {
        factor *= decayed;
        steps.push({
          rule: id,
          outcome: 'multiplied',
          because: `its condition matches, factor ${decayed}`,
        });
      } else if (type === 'minimumSampleRate') {
        minimum ??= decayed;
        steps.push({
          rule: id,
          outcome: 'multiplied',
          because: `its condition matches, rates before factors are at least ${minimum}`,
        });
      } else if (type === 'sampleRate') {
        const rate = Math.min(1, Math.max(0, Math.max(decayed, minimum ?? 0) * factor));
        steps.push({ rule: id, outcome: 'ended', because: 'its condition matches' });
        const random = relayRandom(trace.traceId);
        const drawn =
          random === undefined ? 'the trace id is no UUID' : `the trace draws ${random}`;
        const sampled = rate >= 1 || (random !== undefined && random < rate);
        return {
          rate,
          rule: id,
          because: `Rule ${id} gives the rate ${rate}; ${drawn}.`,
          sampled,
          steps,
          diagnostics: [],
        };
      } else skip(`its value ${String(type)} is not known`);
    }
  }
  return kept('No rule gives a rate, and then Relay keeps the trace.');
}

type Rule = Readonly<Record<string, unknown>>;

function readRules(rules: unknown): readonly Rule[] | undefined {
  if (Array.isArray(rules)) return rules.every(isObject) ? rules : undefined;
  if (!isObject(rules)) return undefined;
  // Version 1, the default, had its rules in rulesV2.
  const { version = 1, rules: list = [], rulesV2 = [] } = rules;
  if (
    typeof version !== 'number' ||
    version > MAX_VERSION ||
    !Array.isArray(list) ||
    !Array.isArray(rulesV2)
  )
    return undefined;
  return readRules(version === 1 ? [...(list as unknown[]), ...(rulesV2 as unknown[])] : list);
}

function rangeOf(rule: Rule) {
  const { start, end } = isObject(rule['timeRange']) ? rule['timeRange'] : {};
  return {
    start: typeof start === 'string' ? Date.parse(start) : undefined,
    end: typeof end === 'string' ? Date.parse(end) : undefined,
  };
}

function isActive(rule: Rule, nowInMs: number) {
  const { start = -Infinity, end = Infinity } = rangeOf(rule);
  return start <= nowInMs && nowInMs < end;
}

/** The value at a time, or NaN where Relay does not apply the rule. It counts whole seconds. */
function decay(rule: Rule, value: number, nowInMs: number): number {
  const { type = 'constant', decayedValue } = isObject(rule['decayingFn'])
    ? rule['decayingFn']
    : {};
  if (type === 'constant') return value;
  const { start, end } = rangeOf(rule);
  const target = Number(decayedValue);
  if (type !== 'linear' || start === undefined || end === undefined || value < target)
    return Number.NaN;
  const [now = 0, from = 0, to = 0] = [nowInMs, start, end].map((time) => Math.floor(time / 1000));
  return value + (target - value) * Math.min(1, Math.max(0, (now - from) / (to - from)));
}
