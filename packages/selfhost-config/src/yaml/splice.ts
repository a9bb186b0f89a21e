import { isMap as isYamlMap, isScalar, isSeq, stringify, type Document, type Pair } from 'yaml';
import { isMap, valueAt, withValueAt, type YamlPath } from './path.ts';

type Range = readonly [start: number, valueEnd: number, nodeEnd: number];

/** Where a value stands in the text, and how far in. */
interface Place {
  /** From the key, or from the dash of an item. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly end: number;
  readonly isItem: boolean;
  readonly node: unknown;
}

/** The text with one value set or, with undefined, removed; every other character stays. */
export function spliceValue(
  text: string,
  document: Document,
  path: YamlPath,
  changed: unknown,
): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const whole: unknown = document.toJS({ maxAliasCount: -1 });
  let container: unknown = document.contents;
  let place: Place | undefined;
  let depth = 0;
  for (; depth < path.length; depth += 1) {
    const next = findPlace(container, path[depth] ?? '');
    if (next === undefined) break;
    place = next;
    container = next.node;
  }
  if (depth === path.length && place !== undefined) {
    return changed === undefined
      ? removePlace(text, place, newline)
      : replacePlace(text, place, changed, newline);
  }
  if (changed === undefined && valueAt(whole, path) === undefined) return text;
  const base = path.slice(0, depth);
  const takesItems = typeof path[depth] === 'number';
  const isOfKind = takesItems ? isSeq(container) : isYamlMap(container);
  if ((isOpen(container) && isOfKind) || (container === null && depth === 0)) {
    return append(text, container, path.slice(depth), changed, newline);
  }
  const value = withValueAt(valueAt(whole, base), path.slice(depth), changed);
  return place === undefined ? stringifyBlock(value) : replacePlace(text, place, value, newline);
}

/** A block collection that can take one more line. */
function isOpen(node: unknown): boolean {
  return (isYamlMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0;
}

function findPlace(container: unknown, key: string | number): Place | undefined {
  if (!isOpen(container)) return undefined;
  if (isYamlMap(container)) {
    const pair = container.items.find(
      (each) => isScalar(each.key) && String(each.key.value) === String(key),
    );
    return pair === undefined ? undefined : placeOfPair(pair);
  }
  if (!isSeq(container) || typeof key !== 'number') return undefined;
  const range = rangeOf(container.items[key]);
  const start = itemStarts(container)[key];
  if (range === undefined || start === undefined) return undefined;
  return {
    start,
    valueStart: range[0],
    valueEnd: range[1],
    end: range[2],
    isItem: true,
    node: container.items[key],
  };
}

function placeOfPair(pair: Pair): Place | undefined {
  const key = rangeOf(pair.key);
  const value = rangeOf(pair.value);
  if (key === undefined || value === undefined) return undefined;
  const [valueStart, valueEnd, end] = value;
  return { start: key[0], valueStart, valueEnd, end, isItem: false, node: pair.value };
}

function rangeOf(node: unknown): Range | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node;
  if (!Array.isArray(range)) return undefined;
  const [start, valueEnd, end]: unknown[] = range;
  if (typeof start !== 'number' || typeof valueEnd !== 'number' || typeof end !== 'number')
    return undefined;
  return [start, valueEnd, end];
}

/** The dashes of a block sequence. */
function itemStarts(node: unknown): number[] {
  if (!isSeq(node) || node.srcToken?.type !== 'block-seq') return [];
  return node.srcToken.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
  );
}

function replacePlace(text: string, place: Place, changed: unknown, newline: string): string {
  const { start, valueStart, valueEnd, node, isItem } = place;
  const grows = isMap(changed) && Object.keys(changed).length > 0 && isScalar(node);
  const isBlock = isOpen(node) || isBlockText(text, place) || grows;
  const written = stringifyFlow(changed);
  if (!isBlock && written !== undefined) {
    const space = /[:-]$/.test(text.slice(0, valueStart)) ? ' ' : '';
    return text.slice(0, valueStart) + space + written + text.slice(valueEnd);
  }
  const indentation = ' '.repeat(columnOf(text, start));
  const key = isItem ? '-' : text.slice(start, text.indexOf(':', keyEnd(text, start)) + 1);
  const body = indent(stringifyBlock(changed), `${indentation}  `);
  const isInline = written !== undefined && !isMap(changed) && !Array.isArray(changed);
  const replacement = isInline ? `${key} ${written}\n` : `${key}\n${body}`;
  const end = lineEndAfter(text, contentEnd(text, place));
  const kept = isBlockText(text, place) ? '' : keptComments(text, start, end, indentation);
  return text.slice(0, start) + withNewlines(replacement + kept, newline) + text.slice(end);
}

/** Text such as a private key after `|` or `>`: what looks like a comment in there is none. */
function isBlockText(text: string, { valueStart, node }: Place): boolean {
  return isScalar(node) && /[|>]/.test(text[valueStart] ?? '');
}

/** Behind a quoted key a colon inside of it does not count. */
function keyEnd(text: string, start: number): number {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") return start;
  return text.indexOf(quote, start + 1);
}

function removePlace(text: string, place: Place, newline: string): string {
  const lineStart = text.lastIndexOf('\n', place.start - 1) + 1;
  const indentation = ' '.repeat(columnOf(text, place.start));
  const end = lineEndAfter(text, contentEnd(text, place));
  const kept = isBlockText(text, place) ? '' : keptComments(text, place.start, end, indentation);
  return text.slice(0, lineStart) + withNewlines(kept, newline) + text.slice(end);
}

/** A block collection ends with its last value: comments behind it belong to nobody. */
function contentEnd(text: string, place: Place): number {
  let node = place.node;
  let end = place.valueEnd;
  while ((isYamlMap(node) || isSeq(node)) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    const inner: unknown = isYamlMap(node) && hasValue(last) ? last.value : last;
    const range = rangeOf(inner);
    if (range === undefined) return end;
    end = range[1];
    node = inner;
  }
  return end > place.start && text[end - 1] === '\n' ? end - 1 : end;
}

function hasValue(node: unknown): node is { readonly value: unknown } {
  return typeof node === 'object' && node !== null && 'value' in node;
}

/** Comments in a part that goes away: they may be an operator's notes. */
function keptComments(text: string, start: number, end: number, indentation: string): string {
  const lines = text.slice(start, end).split('\n');
  const comments = lines.flatMap((line) => {
    const [, before = '', comment] = /^(.*?)(?:^|\s)(#.*?)\r?$/.exec(line) ?? [];
    if (comment === undefined) return [];
    return before.trim() === '' ? [line.trimEnd()] : [indentation + comment];
  });
  return comments.map((comment) => `${comment}\n`).join('');
}

function append(
  text: string,
  container: unknown,
  path: YamlPath,
  changed: unknown,
  newline: string,
): string {
  const value = withValueAt(undefined, path, changed);
  const items = isYamlMap(container) || isSeq(container) ? container.items : [];
  const first =
    isYamlMap(container) && container.items[0]
      ? rangeOf(container.items[0].key)?.[0]
      : itemStarts(container)[0];
  const column = first === undefined ? 0 : columnOf(text, first);
  const place =
    items.length === 0
      ? undefined
      : findPlace(container, isSeq(container) ? items.length - 1 : lastKey(container));
  const at = place === undefined ? text.length : lineEndAfter(text, contentEnd(text, place));
  const before = at > 0 && text[at - 1] !== '\n' ? newline : '';
  const lines = indent(stringifyBlock(value), ' '.repeat(column));
  return text.slice(0, at) + before + withNewlines(lines, newline) + text.slice(at);
}

function lastKey(container: unknown): string {
  const last = isYamlMap(container) ? container.items.at(-1) : undefined;
  return last !== undefined && isScalar(last.key) ? String(last.key.value) : '';
}

// Sentry reads config.yml by YAML 1.1, where a plain `no` is false.
const options = {
  lineWidth: 0,
  singleQuote: true,
  aliasDuplicateObjects: false,
  compat: 'yaml-1.1',
} as const;

/** One line for a value; undefined for a text of several lines, which only a block shows well. */
function stringifyFlow(value: unknown): string | undefined {
  const written = stringify(value, {
    ...options,
    collectionStyle: 'flow',
    blockQuote: false,
  }).trimEnd();
  return written.includes('\n') ? undefined : written;
}

function stringifyBlock(value: unknown): string {
  return stringify(value, options);
}

function indent(lines: string, indentation: string): string {
  return lines.replace(/^(?=.)/gm, indentation);
}

function withNewlines(lines: string, newline: string): string {
  return lines.replaceAll('\n', newline);
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function lineEndAfter(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}
