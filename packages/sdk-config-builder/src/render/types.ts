import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Where a JavaScript service runs, or the framework that it is made with. */
export type JavaScriptFramework =
  | 'aws-lambda'
  | 'browser'
  | 'edge'
  | 'express'
  | 'nestjs'
  | 'nextjs'
  | 'node';

/** What a Python service is made with. */
export type PythonFramework =
  | 'aws-lambda'
  | 'celery'
  | 'django'
  | 'fastapi'
  | 'flask'
  | 'plain'
  | 'rq'
  | 'sqlalchemy';

/** What a Go service is made with. */
export type GoFramework = 'echo' | 'gin' | 'net/http' | 'plain';

/** What source is rendered for. */
export type SourceTarget = GoTarget | JavaScriptTarget | PythonTarget;

/** A service in JavaScript or TypeScript. */
export interface JavaScriptTarget {
  /** Which of the two is written. */
  readonly language: 'javascript' | 'typescript';
  /** Default: `node`. */
  readonly framework?: JavaScriptFramework | undefined;
  /** The release of the SDK: see `SdkTarget.version`. */
  readonly sdkVersion: string;
  /** How modules of the service are loaded; JavaScript on Node only. Default: `esm`. */
  readonly modules?: 'cjs' | 'esm' | undefined;
}

/** A service in Python. */
export interface PythonTarget {
  /** The language. */
  readonly language: 'python';
  /** Default: `plain`. */
  readonly framework?: PythonFramework | undefined;
  /** The release of sentry-sdk, such as `2.75.0`; `2` means the newest known one. */
  readonly sdkVersion: string;
}

/** A service in Go. */
export interface GoTarget {
  /** The language. */
  readonly language: 'go';
  /** Default: `plain`. */
  readonly framework?: GoFramework | undefined;
  /** The release of sentry-go, such as `0.50.0`. */
  readonly sdkVersion: string;
}

/** A file of source text. */
export interface TextFile {
  /** Relative, with slashes. */
  readonly path: string;
  /** What stands in it. */
  readonly text: string;
}

/** What was rendered, and what could not be rendered as described. */
export interface Rendered {
  /** The same description and target give the same files, byte by byte. */
  readonly files: readonly TextFile[];
  /** An error keeps something that was described from being done; nothing is left out silently. */
  readonly diagnostics: readonly Diagnostic[];
}
