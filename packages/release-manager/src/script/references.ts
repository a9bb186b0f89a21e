import { readDebugId } from '../map/read-map.ts';
import { readLineComments, type LineComment } from './comments.ts';

/** What a script says about itself in comments. */
export interface ScriptReferences {
  /** Its map: the text of the last `sourceMappingURL`, and the comment that it stands in. */
  readonly sourceMap: { readonly url: string; readonly comment: LineComment } | undefined;
  readonly debugId: string | undefined;
}

const keyword = { sourceMap: 'sourceMappingURL=', debugId: 'debugId=' } as const;
const pattern = {
  sourceMap: /^[#@][ \t]+sourceMappingURL=(\S+)/,
  debugId: /^#[ \t]+debugId=(\S+)/,
} as const;

/** The comment lines that a file ends with; nothing but comments follows them, so none of them is a text. */
const readTail = (bytes: Buffer): { readonly comments: readonly LineComment[]; from: number } => {
  const comments: LineComment[] = [];
  let from = bytes.length;
  while (from > 0) {
    // A negative offset would count from the end of the file.
    const lineFrom = from < 2 ? 0 : bytes.lastIndexOf(0x0a, from - 2) + 1;
    // A line of code is not read to its end: a bundle may be one of megabytes.
    let at = lineFrom;
    while (at < from && (bytes[at] === 0x20 || bytes[at] === 0x09)) at += 1;
    let to = from;
    while (to > at && (bytes[to - 1] ?? 0) <= 0x20) to -= 1;
    if (to > at && !(bytes[at] === 0x2f && bytes[at + 1] === 0x2f)) break;
    if (to > at) comments.unshift({ from: at, to, text: bytes.toString('utf8', at + 2, to) });
    from = lineFrom;
  }
  return { comments, from };
};

const lastMatch = (comments: readonly LineComment[], expression: RegExp) => {
  for (const comment of comments.toReversed()) {
    const value = expression.exec(comment.text)?.[1];
    if (value !== undefined) return { value, comment };
  }
  return undefined;
};

/**
 * Reads the last `sourceMappingURL` and `debugId` of a script. The usual place is the end; only a script that has
 * such words elsewhere is read from the beginning, so that a template literal fools nobody (getsentry/sentry-cli#3244).
 * Of the end of a file, only its whole lines count.
 */
export const readReferences = (
  bytes: Buffer,
  scope: 'everything' | 'whole-lines' = 'everything',
): ScriptReferences => {
  const tail = readTail(bytes);
  let all: readonly LineComment[] | undefined;
  const find = (name: 'sourceMap' | 'debugId') => {
    const found = lastMatch(tail.comments, pattern[name]);
    const isCut = scope === 'whole-lines';
    if (isCut) return found && found.comment.from > 0 ? found : undefined;
    if (found) return found;
    const elsewhere = bytes.lastIndexOf(keyword[name], tail.from);
    if (elsewhere === -1) return undefined;
    all ??= readLineComments(bytes);
    return lastMatch(all, pattern[name]);
  };
  const sourceMap = find('sourceMap');
  const debugId = find('debugId');
  return {
    sourceMap: sourceMap && { url: sourceMap.value, comment: sourceMap.comment },
    debugId: debugId && readDebugId(debugId.value),
  };
};
