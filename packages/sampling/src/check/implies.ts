import { boundsOf, compileMatch, isList } from '../match/match.ts';
import type { SimpleNode, Simplified } from '../match/simplify.ts';
import type { Match } from '../policy/types.ts';

/** Whether the second condition certainly holds wherever the first does; false also means "cannot tell". */
export function implies(one: Simplified, other: Simplified): boolean {
  if (typeof one === 'boolean') return !one || other === true;
  if (typeof other === 'boolean') return other;
  if (one.type === 'any') return one.parts.every((part) => implies(part, other));
  if (other.type === 'all') return other.parts.every((part) => implies(one, part));
  if (other.type === 'any' && other.parts.some((part) => implies(one, part))) return true;
  if (one.type === 'all') return one.parts.some((part) => implies(part, other));
  if (one.type === 'not' || other.type === 'not') {
    return one.type === 'not' && other.type === 'not' && implies(other.part, one.part);
  }
  return (
    'match' in one &&
    'match' in other &&
    isSameField(one, other) &&
    matchImplies(one.match, other.match)
  );
}

/** Whether a condition certainly never holds; false also means "cannot tell". */
export function isImpossible(node: Simplified): boolean {
  if (typeof node === 'boolean') return !node;
  if (node.type === 'any') return node.parts.every(isImpossible);
  if (node.type === 'not') return false;
  if ('match' in node) return isEmptyMatch(node.match);
  return node.parts.some(
    (part, index) =>
      isImpossible(part) || node.parts.slice(index + 1).some((later) => excludes(part, later)),
  );
}

type Leaf = Extract<SimpleNode, { match: Match }>;

function excludes(one: SimpleNode, other: SimpleNode): boolean {
  if (one.type === 'not') return implies(other, one.part);
  if (other.type === 'not') return implies(one, other.part);
  if (!('match' in one) || !('match' in other) || !isSameField(one, other)) return false;
  return noneFits(one.match, other.match) || noneFits(other.match, one.match);
}

function isSameField(one: Leaf, other: Leaf) {
  return (
    one.type === other.type && ('key' in one ? one.key : '') === ('key' in other ? other.key : '')
  );
}

function noneFits(match: Match, other: Match) {
  const test = compileMatch(other);
  return valuesOf(match)?.every((value) => !test(value)) ?? false;
}

function isEmptyMatch(match: Match) {
  const bounds = boundsOf(match);
  return valuesOf(match)?.length === 0 || (bounds !== undefined && bounds.above >= bounds.below);
}

function matchImplies(one: Match, other: Match): boolean {
  if (JSON.stringify(one) === JSON.stringify(other)) return true;
  const values = valuesOf(one);
  if (values) return values.every(compileMatch(other));
  const [narrow, wide] = [boundsOf(one), boundsOf(other)];
  if (narrow && wide) return narrow.above >= wide.above && narrow.below <= wide.below;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  const prefix = 'prefix' in one ? one.prefix : undefined;
  const suffix = 'suffix' in one ? one.suffix : undefined;
  const text = prefix ?? suffix ?? ('contains' in one ? one.contains : undefined);
  if ('contains' in other) return text?.includes(other.contains) ?? false;
  if ('prefix' in other) return prefix?.startsWith(other.prefix) ?? false;
  return 'suffix' in other && (suffix?.endsWith(other.suffix) ?? false);
}

/** All values that fit, where they can be counted. */
function valuesOf(match: Match): readonly unknown[] | undefined {
  if (typeof match !== 'object') return [match];
  return isList(match) ? match : undefined;
}
