import type { DeploymentStep, ManualStep, Plan, RunStep } from './types.ts';
import { fingerprintBasis } from './based-on.ts';

/** A plan of commands and decisions, which writes no file. */
export function runbook(steps: readonly DeploymentStep[]): Plan<DeploymentStep> {
  return { steps, diagnostics: [], basedOn: fingerprintBasis(steps, []) };
}

/** A command, and what it does. */
export function command(text: string, reason: string): RunStep {
  return { type: 'run', command: text, reason };
}

/** What only a person can do. */
export function byHand(text: string, reference?: string): ManualStep {
  return { type: 'manual', text, ...(reference === undefined ? {} : { reference }) };
}
