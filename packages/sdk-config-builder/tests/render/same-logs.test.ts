import { explainLogSampling, type SampledLog, type SamplingPolicy } from '@sentry-kit/sampling';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSourcePolicy } from '../../src/render/policy/source-policy.ts';
import { printFigure, sized } from '../support/proof.ts';
import { logPolicy, randomLog } from './log-cases.ts';
import { createGoProgram, createPythonProgram, isGoMissing, isPythonMissing } from './programs.ts';

const SEED = 20_261_122;
const LOGS_A_POLICY = 20;

/** Policies with rules for logs, each with logs of its own and what the sampling package makes of them. */
function createCases(count: number) {
  const logs = fc.sample(randomLog, { numRuns: count, seed: SEED });
  const numRuns = Math.ceil(count / LOGS_A_POLICY);
  const policies = fc.sample(logPolicy, { numRuns, seed: SEED });
  return policies.map((policy, index) => {
    const first = index * LOGS_A_POLICY;
    const own = logs.slice(first, first + LOGS_A_POLICY);
    return {
      policy,
      logs: own.map((log) => ({ log, rate: explainLogSampling(policy, log).rate })),
    };
  });
}

const toLine = ({ level, message, attributes = {} }: SampledLog) => ({
  level,
  message: String(message),
  attributes,
});

const policyFor = (policy: SamplingPolicy, language: 'go' | 'python') =>
  toSourcePolicy(policy, language, (path, reason) => {
    throw new Error(`${path}: ${reason}`);
  });

const languages = [
  ['python', isPythonMissing, createPythonProgram],
  ['go', isGoMissing, createGoProgram],
] as const;

for (const [language, isMissing, createProgram] of languages)
  test.skipIf(isMissing)(
    `filters for logs that are rendered for ${language} keep what createLogFilter keeps`,
    () => {
      const cases = createCases(sized(20_000));
      const expected = cases.flatMap(({ logs }) => [null, ...logs.map(({ rate }) => rate)]);
      const answers = createProgram()(
        cases.flatMap(({ policy, logs }) => [
          { logs: policyFor(policy, language)['logs'] },
          ...logs.map(({ log }) => toLine(log)),
        ]),
      );
      const differing = expected.filter((rate, index) => answers[index] !== rate);
      const judged = expected.filter((rate) => rate !== null);
      printFigure(
        `render: ${language}: ${judged.length} logs under ${cases.length} policies, ${differing.length} rates differ from createLogFilter`,
      );
      expect(judged.filter((rate) => rate > 0 && rate < 1).length).toBeGreaterThan(
        judged.length / 10,
      );
      expect(differing).toEqual([]);
    },
    120_000,
  );
