import { matchNaively } from './naive-pattern.ts';
import type { SampledLog } from '../logs/types.ts';
import type {
  Condition,
  LogCondition,
  Match,
  SamplingContext,
  SamplingPolicy,
} from '../policy/types.ts';

/** What the policy's documentation says, read aloud: no index, no cache, nothing folded. */
export function naiveRate(
  policy: SamplingPolicy,
  context: SamplingContext,
  world: { environment?: string | undefined; release?: string | undefined; nowInMs: number },
): number {
  const isContinued = context.parentSampled !== undefined || context.parentSampleRate !== undefined;
  const { minimumRate = 0 } = policy;
  let factor = 1;
  for (const rule of policy.rules) {
    if (isContinued && !rule.always && !JSON.stringify(rule.when ?? {}).includes('"parentSampled"'))
      continue;
    if (rule.when && !holds(rule.when)) continue;
    const from = Date.parse(rule.between?.from ?? '');
    const to = Date.parse(rule.between?.to ?? '');
    if (world.nowInMs < from || world.nowInMs >= to) continue;
    let value = rule.rate ?? rule.factor ?? 1;
    if (rule.between?.decayTo !== undefined) {
      const share = (world.nowInMs - from) / (to - from);
      value += (rule.between.decayTo - value) * share;
    }
    if (rule.always) return 1;
    if (rule.factor !== undefined) factor *= value;
    else return finish(value * factor);
  }
  if (isContinued) return context.parentSampleRate ?? Number(context.parentSampled);
  return finish(policy.defaultRate * factor);

  function finish(rate: number) {
    const limited = rate === 0 ? 0 : Math.min(1, Math.max(minimumRate, rate));
    if (context.parentSampled === true && context.parentSampleRate === undefined)
      return limited > 0 ? 1 : 0;
    return limited;
  }

  function holds(condition: Condition): boolean {
    if ('all' in condition) return condition.all.every(holds);
    if ('any' in condition) return condition.any.some(holds);
    if ('not' in condition) return !holds(condition.not);
    const { parentSampled, attributes = {} } = condition;
    return (
      fits(condition.name, context.name ?? context.transactionContext?.name) &&
      fits(condition.op, context.attributes?.['sentry.op'] ?? context.transactionContext?.op) &&
      fits(condition.environment, world.environment) &&
      fits(condition.release, world.release) &&
      (parentSampled === undefined || parentSampled === context.parentSampled) &&
      Object.entries(attributes).every(([key, match]) => fits(match, context.attributes?.[key]))
    );
  }
}

/** The rate of a log, the same way. */
export function naiveLogRate({ logs }: SamplingPolicy, log: SampledLog): number {
  return logs ? (logs.rules.find(({ when }) => !when || holds(when))?.rate ?? logs.defaultRate) : 1;

  function holds(condition: LogCondition): boolean {
    if ('all' in condition) return condition.all.every(holds);
    if ('any' in condition) return condition.any.some(holds);
    if ('not' in condition) return !holds(condition.not);
    return (
      fits(condition.level, log.level) &&
      fits(condition.message, String(log.message)) &&
      Object.entries(condition.attributes ?? {}).every(([key, match]) =>
        fits(match, log.attributes?.[key]),
      )
    );
  }
}

function fits(match: Match | undefined, value: unknown): boolean {
  if (match === undefined) return true;
  if (typeof match !== 'object') return match === value;
  if (Array.isArray(match)) return match.some((item) => item === value);
  if ('above' in match || 'below' in match) {
    if (typeof value !== 'number') return false;
    return (
      (match.above === undefined || value > match.above) &&
      (match.below === undefined || value < match.below)
    );
  }
  if (typeof value !== 'string') return false;
  if ('prefix' in match) return value.slice(0, match.prefix.length) === match.prefix;
  if ('suffix' in match)
    return (
      value.length >= match.suffix.length && value.slice(-match.suffix.length) === match.suffix
    );
  if ('contains' in match) return value.split(match.contains).length > 1;
  if ('regex' in match) return new RegExp(match.regex, 'u').test(value);
  return 'glob' in match && matchNaively(match.glob, value);
}
