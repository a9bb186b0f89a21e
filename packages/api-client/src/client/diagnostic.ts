import type { Diagnostic } from '../core/types.ts';

/** Something about an operation's answers that is worth knowing, with how often it was seen. */
export interface ClientDiagnostic extends Diagnostic {
  /** `id` of the operation. */
  readonly operation: string;
  /** How often it was seen so far. */
  readonly count: number;
  /** What the contract says, where something else came. */
  readonly expected?: string;
  /** The kind of what came: `null`, `missing`, `string`; never the value. */
  readonly seen?: string;
}
