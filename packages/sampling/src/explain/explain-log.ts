import { readMessage } from '../logs/log-test.ts';
import type { SampledLog } from '../logs/types.ts';
import { defineSamplingPolicy } from '../policy/define.ts';
import type { SamplingPolicy } from '../policy/types.ts';
import { explainCondition } from './condition.ts';
import type { ExplanationStep, SamplingExplanation } from './types.ts';

/** Says which rule decides for a log, why, and with which rate. Throws a `SamplingError` for a policy with errors. */
export function explainLogSampling(policy: SamplingPolicy, log: SampledLog): SamplingExplanation {
  const { logs } = defineSamplingPolicy(policy);
  const steps: ExplanationStep[] = [];
  if (!logs)
    return { rate: 1, because: 'The policy has no logs: all are kept.', steps, diagnostics: [] };
  const known = {
    fields: { level: log.level, message: readMessage(log) },
    attributes: log.attributes,
  };
  for (const { id: rule, when, rate } of logs.rules) {
    const { holds, because } = explainCondition(when ?? { all: [] }, known);
    steps.push({ rule, outcome: holds ? 'ended' : 'skipped', because });
    if (holds)
      return { rule, rate, because: `Rule ${rule} applies: ${because}.`, steps, diagnostics: [] };
  }
  return {
    rate: logs.defaultRate,
    because: 'No rule matched, so the default rate applies.',
    steps,
    diagnostics: [],
  };
}
