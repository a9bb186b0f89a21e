import type { Diagnostic } from '../diagnostic/types.ts';
import type { DeploymentStep } from '../plan/types.ts';
import type { InstallationFacts } from './facts.ts';

/** A finding of the doctor. */
export interface InstallationFinding extends Diagnostic {
  /** Steps that repair it, where a program can; `planRepair` puts those of several findings together. */
  readonly fix?: readonly DeploymentStep[];
}

/** What a rule found in one place. */
export interface Found {
  readonly path: readonly (string | number)[];
  /** What is wrong; never holds a value that may be a secret. */
  readonly message: string;
  readonly hint?: string;
  readonly fix?: readonly DeploymentStep[];
}

/** One thing that goes wrong in practice. */
export interface Rule {
  /** Its name below `selfhost/`. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** Where it was seen or can be read: owner/repo#number, or a file. */
  readonly reference: string;
  readonly find: (facts: InstallationFacts) => readonly Found[];
}
