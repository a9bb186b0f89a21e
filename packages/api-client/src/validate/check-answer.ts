import { own } from '../core/check.ts';
import type { Failure } from '../core/error.ts';
import type { OperationRow } from '../core/operation.ts';
import type { Checks } from './checks.ts';
import { differencesOf } from './differences.ts';
import type { DriftReport } from './drift-report.ts';
import { messageOf } from './message.ts';
import type { Validation } from './mode.ts';
import { normalPath } from './normal-path.ts';
import { severities } from './severities.ts';

/** From which weight on a difference is reported, and from which on the answer is refused. */
const limits = {
  warn: { reported: 0, refused: Infinity },
  loose: { reported: 1, refused: 2 },
  strict: { reported: 1, refused: 1 },
} as const;

/** Reports where an answer differs from the contract; a failure when it is refused for that. */
export const checkAnswer = (
  checks: Checks,
  mode: Exclude<Validation, 'off'>,
  report: DriftReport,
  { id }: OperationRow,
  answer: unknown,
): Failure | undefined => {
  const schema = own(checks, id)?.[1]?.();
  if (schema === undefined || answer === undefined) return undefined;
  const { reported, refused } = limits[mode];
  const found = differencesOf(schema, answer)
    .filter(({ weight }) => weight >= reported)
    .map(({ path, expected, seen, weight }) => ({
      path: normalPath(schema, path),
      expected,
      seen,
      weight,
    }));
  report.add(id, found);
  const bad = found.filter(({ weight }) => weight >= refused);
  if (bad.length === 0) return undefined;
  const texts = new Map(
    bad.map((finding) => [finding.path.join('.') + messageOf(finding), finding]),
  );
  return {
    kind: 'invalid-response',
    message: `${id} answered with what the contract does not have`,
    diagnostics: [...texts.values()].map((finding) => ({
      code: 'api-client/response-drift',
      severity: severities[finding.weight],
      path: finding.path,
      message: messageOf(finding),
    })),
  };
};
