import { isRecord } from '../core/check.ts';
import { createError } from '../core/error.ts';
import type { Exchange } from '../core/exchange.ts';
import type { OperationRow } from '../core/operation.ts';
import type { Settings } from '../core/options.ts';
import type { Diagnostic } from '../core/types.ts';
import { checkAnswer } from './check-answer.ts';
import { checkInput } from './check-input.ts';
import type { Checks } from './checks.ts';
import type { DriftReport } from './drift-report.ts';
import type { Validation } from './mode.ts';

/** A list that holds nothing in place of one that is not there, which nobody could read. */
const withList = ({ paginated, items }: OperationRow, answer: unknown): unknown => {
  if (!paginated) return answer;
  if (items === undefined) return Array.isArray(answer) ? answer : [];
  const around = isRecord(answer) ? answer : {};
  return Array.isArray(around[items]) ? answer : { ...around, [items]: [] };
};

/** An exchange that looks at each answer before it hands it out. */
export const checkingExchange =
  (
    exchange: Exchange,
    { redact }: Settings,
    checks: Checks,
    mode: Validation,
    report: DriftReport,
  ): Exchange =>
  async (row, request, options) => {
    const received = await exchange(row, request, options);
    if (mode === 'off') return received;
    const failure = checkAnswer(checks, mode, report, row, received.value);
    if (failure) throw createError(failure, redact, "Set validation to 'warn' to get it as it is");
    return mode === 'warn' ? { ...received, value: withList(row, received.value) } : received;
  };

/** What is wrong with an input, or nothing where nobody wants to know. */
export const inputCheck =
  (checks: Checks, mode: Validation) =>
  (row: OperationRow, input: unknown): readonly Diagnostic[] =>
    mode === 'off' ? [] : checkInput(checks, row, input);

/** Whether a value is a mode of validation. */
export const isValidation = (value: unknown): value is Validation =>
  value === 'off' || value === 'warn' || value === 'loose' || value === 'strict';
