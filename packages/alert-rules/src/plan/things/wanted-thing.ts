import type { Diagnostic } from '../../diagnostic/types.ts';
import type { AlertChange, AlertKind } from '../types.ts';

/** Something that code asks for, as the API takes it. */
export interface WantedThing {
  readonly kind: AlertKind;
  /** The logical id. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** Slug of the project of a monitor. */
  readonly project?: string;
  /** The hash of what the code says. */
  readonly hash: string;
  /** What is sent when it is made. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Compares it with what is there. */
  readonly against: (observed: unknown) => Comparison;
  /** Why what is there cannot become it. */
  readonly refuse: (observed: unknown) => readonly Diagnostic[];
}

/** What is wanted beside what is there. */
export interface Comparison {
  /** The hash of what is wanted, with what the server found for names. */
  readonly hash: string;
  /** What is sent; nodes that are there already have their ids. */
  readonly body: Readonly<Record<string, unknown>>;
  /** What differs, in the words of the description. */
  readonly changes: () => readonly AlertChange[];
}
