import type { Diagnostic } from '../error/diagnostic.ts';

/** Where the map of a script is. */
export type MapReference =
  /** A file of the build. */
  | { readonly type: 'file'; readonly path: string; readonly isGuessed: boolean }
  /** In the script itself. */
  | { readonly type: 'inline' }
  /** Somewhere else, or nowhere. */
  | { readonly type: 'absent'; readonly url: string | undefined };

/** A file of the build that runs. */
export interface FoundScript {
  /** Relative to the directory of the build, with slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly format: 'javascript' | 'hermes' | 'indexed-ram-bundle';
  readonly map: MapReference;
}

/** What a directory has for Sentry. */
export interface Build {
  /** As it was given. */
  readonly directory: string;
  /** By path. */
  readonly scripts: readonly FoundScript[];
  /** Every map, whether a script has it or not; by path. */
  readonly maps: readonly { readonly path: string; readonly bytes: number }[];
  readonly diagnostics: readonly Diagnostic[];
}
