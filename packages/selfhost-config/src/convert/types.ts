import type { Diagnostic } from '../diagnostic/types.ts';
import type { Deployment } from '../deployment/types.ts';
import type { Secrets } from '../render/secret-text.ts';

/** A value that was converted, and what is to be said about that. */
export interface Converted<Value> {
  /** The value. */
  readonly value: Value;
  /** Every difference between what was read and what the value says. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A description made from files. */
export interface ConvertedDeployment extends Converted<Deployment> {
  /** Finds the values of the secrets that stood in the files; a function, so that no log or JSON shows them. */
  readonly secrets: Secrets;
}
