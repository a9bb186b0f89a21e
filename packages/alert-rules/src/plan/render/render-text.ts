import type { AlertStep, Plan } from '../types.ts';
import { describeChange, describeStep, SIGNS, summarize } from './describe-step.ts';

/** A tree for a terminal, without colours. */
export function renderText(plan: Plan<AlertStep>): string {
  const lines = [
    `${summarize(plan)}.`,
    ...plan.steps.flatMap((step) => [
      `${SIGNS[step.type]} ${describeStep(step)}`,
      ...changesOf(step),
    ]),
    ...plan.diagnostics.flatMap(({ severity, path, message, hint }) => [
      `! ${severity}: ${path.join('.')}: ${message}`,
      ...(hint === undefined ? [] : [`    ${hint}`]),
    ]),
  ];
  // A name may hold anything, and a line is one thing.
  return lines.map((line) => `${line.replaceAll(CONTROLS, ' ')}\n`).join('');
}

const CONTROLS = /\p{Cc}+/gu;

function changesOf(step: AlertStep): readonly string[] {
  if (step.type !== 'update') return [];
  return step.changes.map((change) => {
    const { place, from, to } = describeChange(change);
    return `    ${place}: ${from} → ${to}`;
  });
}
