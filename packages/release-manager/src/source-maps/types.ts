/** The files of one build: which scripts and maps go to Sentry, and what is done to them. */
export interface SourceMaps {
  /** Where the build is; relative to the working directory, or absolute. */
  readonly directory: string;
  /** Put before the path of each file; `~` by default, which stands for any origin. */
  readonly urlPrefix?: string | undefined;
  /** Put after the path of each file, such as a query. */
  readonly urlSuffix?: string | undefined;
  /** Beginnings of paths that are left out of addresses and of the sources in rewritten maps. */
  readonly stripPrefixes?: readonly string[] | undefined;
  /** Leaves out of the sources in rewritten maps the beginning that all have in common. */
  readonly stripCommonPrefix?: boolean | undefined;
  /** Distributions of the release; one bundle each. Without any, the bundle belongs to the release as a whole. */
  readonly dist?: string | readonly string[] | undefined;
  /** A remark that is kept with the bundle. */
  readonly note?: string | undefined;
  /** Globs as in a `.gitignore`, relative to `directory`. */
  readonly ignore?: readonly string[] | undefined;
  /** Files with such globs, read as `.gitignore` files are. */
  readonly ignoreFiles?: readonly string[] | undefined;
  /** Endings of files that are read; `js`, `cjs`, `mjs`, `map`, `jsbundle` and `bundle` by default. */
  readonly extensions?: readonly string[] | undefined;
  /**
   * How a script and its map find each other in Sentry: `inject` writes an id into both, `sidecar` writes it into the
   * map and into `debug-ids.json` and leaves every script as it is, `keep` writes nothing. `inject` by default.
   */
  readonly debugIds?: 'inject' | 'sidecar' | 'keep' | undefined;
  /** Uploads maps flattened and with the text of their sources, read from below `sourceRoot`. The files stay as they are. */
  readonly rewrite?: boolean | undefined;
  /** Nothing outside of this directory is put into a map; `directory` by default. */
  readonly sourceRoot?: string | undefined;
  /** Maps are named by their id alone; needed for Hermes bytecode, which names no map. */
  readonly debugIdReference?: boolean | undefined;
  /** False: scripts are uploaded without a reference to their map. True by default. */
  readonly sourceMapReference?: boolean | undefined;
  /** False: a build without a single pair of script and map is only warned of. True by default. */
  readonly strict?: boolean | undefined;
  /** `files`: small chunks along the borders of files, so that a small change sends little again. The default. */
  readonly chunks?: 'files' | 'fixed' | undefined;
  /** HTML files and JSON manifests whose integrity hashes are brought up to date with the injected scripts. */
  readonly integrity?: readonly string[] | undefined;
  /** What becomes of the maps once Sentry has them; a directory to move them to. `keep` by default. */
  readonly afterUpload?: 'keep' | 'delete' | { readonly moveTo: string } | undefined;
  /** False: done as soon as Sentry has everything, before it has put it together. True by default. */
  readonly wait?: boolean | undefined;
  /** How long to wait for Sentry to put the bundle together; 300,000 by default. */
  readonly longestWaitInMs?: number | undefined;
}
