import {
  LineCounter,
  parseDocument,
  visit,
  type CollectionTag,
  type Document,
  type ScalarTag,
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

/** A parsed file. */
export interface ParsedYaml {
  /** The tree with its comments. */
  readonly document: Document;
  /** The value; null for an empty or unreadable file. */
  readonly value: unknown;
  /** Why it cannot be read; empty when it can. */
  readonly problems: readonly YamlProblem[];
}

/**
 * Parses a file as Compose and Sentry do: merge keys apply, aliases are not counted, Compose's tags are known. Sentry's own
 * options are read by version 1.1.
 */
export function parseYaml(text: string, version: '1.1' | '1.2' = '1.2'): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    customTags: composeTags,
    keepSourceTokens: true,
    lineCounter,
    logLevel: 'error',
    merge: true,
    prettyErrors: false,
    version,
  });
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const problems = document.errors.map(({ message, pos: [at] }) => ({
    ...place(at),
    message: withoutSource(message),
  }));
  if (problems.length > 0) return { document, value: null, problems };
  try {
    // Anchors in docker-compose.yml are used more often than the library's guard against bombs allows.
    return { document, value: document.toJS({ maxAliasCount: -1 }), problems };
  } catch (error) {
    const message = error instanceof Error ? withoutSource(error.message) : 'The file has no value';
    return { document, value: null, problems: [{ ...place(unresolvedAlias(document)), message }] };
  }
}

/** The value of a YAML file; null for an empty or unreadable one. */
export function readYaml(
  text: string,
  version?: '1.1' | '1.2',
): { value: unknown; problems: readonly YamlProblem[] } {
  const { value, problems } = parseYaml(text, version);
  return { value, problems };
}

/** Messages of the library quote the file behind a colon, and that may be a secret. */
function withoutSource(message: string): string {
  return message.split(':', 1)[0] ?? '';
}

/** Where an alias without an anchor stands: a password that begins with an asterisk is one. */
function unresolvedAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}
