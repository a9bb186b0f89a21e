import type { Diagnostic } from '../diagnostic/types.ts';

/** A file as text. */
export interface TextFile {
  /** The path, relative to the checkout of getsentry/self-hosted. */
  readonly path: string;
  /** The text. */
  readonly text: string;
  /** The permissions, such as `0o600`; absent: as the system makes new files. */
  readonly mode?: number;
}

/** What will be done, in order. Plain data without secrets, which can be committed. */
export interface Plan<Step> {
  /** The steps, in order. */
  readonly steps: readonly Step[];
  /** What is to be said about them. */
  readonly diagnostics: readonly Diagnostic[];
  /** A fingerprint of the files that the steps write, as they were when the plan was made. */
  readonly basedOn: string;
}

/** One step on the way to a deployment. */
export type DeploymentStep =
  | WriteFileStep
  | EditEnvironmentStep
  | EditYamlStep
  | EditLinesStep
  | RunStep
  | ManualStep;

/** Writes a file that is not there, or one that is generated as a whole. */
export interface WriteFileStep {
  /** The kind of step. */
  readonly type: 'write-file';
  /** The path, relative to the checkout. */
  readonly path: string;
  /** The text, with a placeholder for each secret. */
  readonly text: string;
  /** The permissions, such as `0o600`. */
  readonly mode?: number;
}

/** Sets and removes variables of an environment file; the rest of it stays as it is. */
export interface EditEnvironmentStep {
  /** The kind of step. */
  readonly type: 'edit-environment';
  /** The path, relative to the checkout. */
  readonly path: string;
  /** Variables by name, with a placeholder for each secret. */
  readonly set: Readonly<Record<string, string>>;
  /** The names of variables that go. */
  readonly remove: readonly string[];
  /** The permissions, such as `0o600`. */
  readonly mode?: number;
}

/** Sets and removes values of a YAML file; comments and everything else stay. */
export interface EditYamlStep {
  /** The kind of step. */
  readonly type: 'edit-yaml';
  /** The path, relative to the checkout. */
  readonly path: string;
  /** Where, and what, with a placeholder for each secret. */
  readonly set: readonly { readonly at: readonly (string | number)[]; readonly value: unknown }[];
  /** What goes. */
  readonly remove: readonly (readonly (string | number)[])[];
  /** The permissions, such as `0o600`. */
  readonly mode?: number;
}

/** Replaces lines of a text file, such as `sentry/sentry.conf.py`; the rest of it stays as it is. */
export interface EditLinesStep {
  /** The kind of step. */
  readonly type: 'edit-lines';
  /** The path, relative to the checkout. */
  readonly path: string;
  /** The edits, from top to bottom; lines count from 0, in the text as it was before any of them. */
  readonly edits: readonly {
    readonly at: number;
    readonly remove: number;
    readonly insert: readonly string[];
  }[];
  /** The permissions, such as `0o600`. */
  readonly mode?: number;
}

/** A command for the operator; nothing in this package runs it. */
export interface RunStep {
  /** The kind of step. */
  readonly type: 'run';
  /** The command, for a POSIX shell in the checkout unless `in` says otherwise. */
  readonly command: string;
  /** What it does, in a few words. */
  readonly reason: string;
  /** Where it runs: in the checkout, or in the folder around it. Default: in the checkout. */
  readonly in?: 'parent';
}

/** Something that only a person can do or decide. */
export interface ManualStep {
  /** The kind of step. */
  readonly type: 'manual';
  /** What to do. */
  readonly text: string;
  /** Where that is written: a URL or owner/repo#number. */
  readonly reference?: string;
}
