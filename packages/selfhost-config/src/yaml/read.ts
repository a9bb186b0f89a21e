import {
  LineCounter,
  parseDocument,
  type Document,
  type ScalarTag,
  type CollectionTag,
} from 'yaml';

/** A place where a YAML file cannot be read. */
export interface YamlProblem {
  /** Line, from 1. */
  readonly line: number;
  /** Column, from 1. */
  readonly column: number;
  /** What is wrong. */
  readonly message: string;
}

// Compose marks values with these; without a rule for them `!reset null` would be read as a string.
const composeTags: (ScalarTag | CollectionTag)[] = ['!reset', '!override'].flatMap((tag) => [
  { tag, resolve: (text: string) => (text === '' || text === 'null' ? null : text) },
  { tag, collection: 'map' as const },
  { tag, collection: 'seq' as const },
]);

/** Parses a file as Compose and Sentry do: merge keys apply, aliases are not counted, Compose's tags are known. */
export function parseYaml(
  text: string,
  version: '1.1' | '1.2' = '1.2',
): { document: Document; problems: readonly YamlProblem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    customTags: composeTags,
    keepSourceTokens: true,
    lineCounter,
    merge: true,
    prettyErrors: false,
    version,
  });
  const problems = document.errors.map(({ message, pos: [at] }) => {
    const { line, col } = lineCounter.linePos(at);
    return { line, column: col, message };
  });
  return { document, problems };
}

/** The value of a YAML file; null for an empty or unreadable one. Sentry's own options are read by version 1.1. */
export function readYaml(
  text: string,
  version?: '1.1' | '1.2',
): { value: unknown; problems: readonly YamlProblem[] } {
  const { document, problems } = parseYaml(text, version);
  if (problems.length > 0) return { value: null, problems };
  // Anchors in docker-compose.yml are used more often than the library's guard against bombs allows.
  return { value: document.toJS({ maxAliasCount: -1 }), problems };
}
