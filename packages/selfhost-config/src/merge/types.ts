import type { YamlPath } from '../yaml/path.ts';

/** What three versions of a configuration come to: changes to the operator's one. */
export interface ConfigurationMerge {
  /** What the new release brings and the operator has not touched. */
  readonly set: readonly { readonly at: YamlPath; readonly value: unknown }[];
  /** What the new release drops and the operator has not touched. */
  readonly remove: readonly YamlPath[];
  /** What both changed; the operator's stays. */
  readonly conflicts: readonly MergeConflict[];
}

/** A place that the operator and the new release both changed. */
export interface MergeConflict {
  /** Where. */
  readonly at: YamlPath;
  /** What the old release shipped; absent: nothing. */
  readonly before?: unknown;
  /** What the new release ships; absent: nothing. */
  readonly after?: unknown;
  /** Whether the operator had removed it. */
  readonly isRemoved: boolean;
}

/** Lines of a text that are replaced by others. */
export interface LineEdit {
  /** Where, from 0. */
  readonly at: number;
  /** How many lines go. */
  readonly remove: number;
  /** What comes in their place. */
  readonly insert: readonly string[];
}

/** What three versions of a text come to: changes to the operator's one. */
export interface LineMerge {
  /** The new release's changes, placed in the operator's text, from top to bottom. */
  readonly edits: readonly LineEdit[];
  /** Changes of the new release to lines that the operator changed too; the operator's stay. */
  readonly conflicts: readonly LineEdit[];
}
