import { Script } from 'node:vm';
import type { Diagnostic } from '../error/diagnostic.ts';
import { readDebugId } from '../map/read-map.ts';
import { readLineComments } from '../script/comments.ts';
import { findInsertionPoint, placeOf } from '../script/insertion-point.ts';
import { finding } from './finding.ts';

/** The statement that tells an SDK the id of its file, whoever wrote it. */
export interface FoundSnippet {
  readonly debugId: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

const statement =
  /;?!function\([\w,]*\)\{try\{(?:(?!catch\().)*?_sentryDebugIds(?:(?!catch\().)*?\]?="([0-9a-f-]{36})".*?\}catch\(\w+\)\{\}\}\([^;]*\);/s;

/** Finds the snippet of a script. */
export const findSnippet = (bytes: Buffer): FoundSnippet | undefined => {
  const near = bytes.indexOf('_sentryDebugIds');
  if (near === -1) return undefined;
  const from = Math.max(0, near - 400);
  const match = statement.exec(bytes.toString('latin1', from, near + 800));
  if (!match) return undefined;
  const offset = from + match.index;
  const length = match[0].length;
  return { debugId: match[1] ?? '', offset, ...placeOf(bytes, offset), length };
};

const isModule = /(?:^|[;}\s])(?:import[\s{*"'(.]|export[\s{*])|import\.meta|\bawait\b/;

/** What the engine says of a script; modules it cannot be asked about here. */
const syntaxProblem = (text: string): string | undefined => {
  try {
    // Parses, and runs nothing. Around it what Node puts around a CommonJS file, where `return` is allowed.
    void new Script(`(function(exports,require,module){${text.replace(/^#!.*/, '')}\n})`);
    return undefined;
  } catch (error) {
    return isModule.test(text) || !(error instanceof Error) ? undefined : error.message;
  }
};

/** Directives that stand behind the snippet, where they no longer are directives. */
const lostDirective = (bytes: Buffer, snippet: FoundSnippet): string | undefined => {
  const rest = Buffer.concat([
    bytes.subarray(0, snippet.offset),
    bytes.subarray(snippet.offset + snippet.length),
  ]);
  const { offset } = findInsertionPoint(rest);
  const between = rest.toString('utf8', snippet.offset, offset);
  return /(["'])use [a-z]+\1/.exec(between)?.[0];
};

/** Checks what a script says of itself, and that what was put into it does no harm. */
export const checkScript = (
  path: string,
  bytes: Buffer,
  debugId: string | undefined,
): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  const text = bytes.toString();
  const snippet = findSnippet(bytes);
  const comments = readLineComments(bytes);
  const references = new Set(
    comments.flatMap(
      ({ text: comment }) => /^[#@][ \t]+sourceMappingURL=(\S+)/.exec(comment)?.[1] ?? [],
    ),
  );
  if (references.size > 1)
    found.push(
      finding(
        path,
        'several-maps',
        'warning',
        `names ${references.size} maps; the last one counts`,
        {
          hint: 'Join scripts with a program that joins their maps too',
        },
      ),
    );
  for (const { text: comment } of comments) {
    const id = /^# +debugId=(.*)$/.exec(comment)?.[1]?.trim();
    if (id !== undefined && readDebugId(id) === undefined)
      found.push(
        finding(
          path,
          'bad-debug-id',
          'error',
          `has ${JSON.stringify(id)} for a debug id, which is no UUID`,
        ),
      );
  }
  if (debugId !== undefined && !snippet && !text.includes(`sentry-dbid-${debugId}`))
    found.push(
      finding(path, 'no-snippet', 'warning', 'has a debug id, but nothing in it tells an SDK so', {
        hint: 'Inject after the last step that changes scripts; a comment alone is not read at run time',
      }),
    );
  if (snippet && debugId !== undefined && snippet.debugId !== debugId)
    found.push(
      finding(
        path,
        'snippet-differs',
        'error',
        `tells SDKs the id ${snippet.debugId}, its comment says ${debugId}`,
        {
          hint: 'Build again and inject once',
          reference: 'bugsink/bugsink#157',
        },
      ),
    );
  const shebang = text.indexOf('#!/');
  if (shebang > 0 && /^;?!function/.test(text) && snippet && text[shebang - 1] === '\n')
    found.push(
      finding(path, 'hashbang-moved', 'error', 'has its hashbang on another line than the first'),
    );
  const directive = snippet && lostDirective(bytes, snippet);
  if (directive !== undefined)
    found.push(
      finding(
        path,
        'directive-lost',
        'error',
        `has ${directive} behind the snippet, where it does nothing`,
        {
          hint: 'Build again and inject with this package',
          reference: 'getsentry/sentry-cli#1647',
        },
      ),
    );
  const problem = syntaxProblem(text);
  if (problem !== undefined)
    found.push(
      finding(path, 'syntax-error', 'error', `does not parse: ${problem}`, {
        reference: 'getsentry/sentry-cli#1532',
      }),
    );
  return found;
};
