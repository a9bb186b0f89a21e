import { readName, readOp } from '../match/test.ts';
import { defineSamplingPolicy } from '../policy/define.ts';
import type { Diagnostic } from '../policy/diagnostic.ts';
import type {
  SamplingContext,
  SamplingPolicy,
  SamplingRule,
  SamplingScope,
} from '../policy/types.ts';
import { withMinimum } from '../sampler/compile.ts';
import { valueOf, windowOf } from '../sampler/moment.ts';
import { hasParent, inheritRate, rateForKeptParent } from '../sampler/parent.ts';
import { isForContinued } from '../sampler/tables.ts';
import { explainCondition } from './condition.ts';
import type { ExplanationStep, SamplingExplanation } from './types.ts';

/** What an explanation needs to know besides the context. */
export interface ExplainSamplingOptions extends SamplingScope {
  /** The time of the decision, in milliseconds since the epoch. Default: now. */
  readonly nowInMs?: number | undefined;
  /** The random number of the trace, 0 to below 1: the explanation then says whether it is kept. */
  readonly sampleRand?: number | undefined;
}

/**
 * Says which rule decides for a context, why, and with which rate. It is the rate of `createTracesSampler` without a
 * budget; of a rule with `firstPerSecond` it is the rate after the first. Throws a `SamplingError` for a policy with errors.
 */
export function explainSampling(
  policy: SamplingPolicy,
  context: SamplingContext,
  options: ExplainSamplingOptions = {},
): SamplingExplanation {
  const walked = walk(defineSamplingPolicy(policy), context, options);
  const { sampleRand } = options;
  return sampleRand === undefined ? walked : { ...walked, sampled: sampleRand < walked.rate };
}

function walk(
  policy: SamplingPolicy,
  context: SamplingContext,
  options: ExplainSamplingOptions,
): SamplingExplanation {
  const { nowInMs = Date.now() } = options;
  const isContinued = hasParent(context);
  const steps: ExplanationStep[] = [];
  let factor = 1;
  for (const rule of policy.rules) {
    const answer = explainRule(rule, context, options, nowInMs, isContinued);
    if (!answer.holds) {
      steps.push({ rule: rule.id, outcome: 'skipped', because: answer.because });
      continue;
    }
    const value = valueOf(rule, nowInMs);
    if (rule.factor !== undefined) {
      factor *= value;
      steps.push({ rule: rule.id, outcome: 'multiplied', because: answer.because });
      continue;
    }
    steps.push({ rule: rule.id, outcome: 'ended', because: answer.because });
    const ended = { rule: rule.id, steps, diagnostics: [] };
    if (rule.always)
      return { ...ended, rate: 1, because: `Rule ${rule.id} holds always: ${answer.because}.` };
    const rate = withMinimum(value * factor, policy);
    const because = `Rule ${rule.id} applies: ${answer.because}.${product(value, factor)}${burst(rule)}`;
    if (!isContinued) return { ...ended, rate, because };
    const adjusted = rateForKeptParent(context, rate);
    const torn =
      adjusted === rate
        ? ''
        : ' The kept parent sent no rate, so the trace can only be kept whole.';
    return { ...ended, rate: adjusted, because: because + torn, diagnostics: withoutRate(context) };
  }
  if (isContinued) {
    const rate = inheritRate(context, policy.defaultRate);
    const decision =
      context.parentSampled === undefined
        ? 'rate'
        : context.parentSampled
          ? 'decision to keep'
          : 'decision to drop';
    return {
      rate,
      because: `The parent's ${decision} is inherited.`,
      steps,
      diagnostics: withoutRate(context),
    };
  }
  const rate = withMinimum(policy.defaultRate * factor, policy);
  const because = `No rule ended the walk, so the default rate applies.${product(policy.defaultRate, factor)}`;
  return { rate, because, steps, diagnostics: [] };
}

function explainRule(
  rule: SamplingRule,
  context: SamplingContext,
  options: ExplainSamplingOptions,
  nowInMs: number,
  isContinued: boolean,
) {
  if (isContinued && !isForContinued(rule)) {
    return {
      holds: false,
      because: 'the trace is continued and the rule does not speak of parents',
    };
  }
  const { from, to } = windowOf(rule);
  if (nowInMs < from) return { holds: false, because: `it begins at ${rule.between?.from}` };
  if (nowInMs >= to) return { holds: false, because: `it ended at ${rule.between?.to}` };
  return rule.when
    ? explainCondition(rule.when, {
        fields: {
          name: readName(context),
          op: readOp(context),
          environment: options.environment,
          release: options.release,
          parentSampled: context.parentSampled,
        },
        attributes: context.attributes,
      })
    : { holds: true, because: 'it has no condition' };
}

function product(value: number, factor: number) {
  return factor === 1 ? '' : ` ${value} times the factors so far, ${factor}.`;
}

function burst({ firstPerSecond }: SamplingRule) {
  return firstPerSecond === undefined
    ? ''
    : ` The first ${firstPerSecond} of each second have rate 1.`;
}

function withoutRate({ parentSampled, parentSampleRate }: SamplingContext): Diagnostic[] {
  if (parentSampleRate !== undefined || parentSampled === undefined) return [];
  return [
    {
      code: 'sampling/no-parent-rate',
      severity: 'info',
      path: [],
      message:
        'The parent sent a decision without its rate: kept traces count as one each, and totals come out too low.',
      hint: 'SDK 7 and 8 never hand on the rate. On 9 to 11 check that the header baggage passes every proxy.',
      reference: 'https://develop.sentry.dev/sdk/telemetry/traces/',
    },
  ];
}
