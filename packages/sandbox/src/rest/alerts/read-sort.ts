import { readChoice } from '../read-choices.ts';
import type { RestContext } from '../route.ts';

/** `name` or `-name`; by default the order of the ids. */
export function readSort<Entry>(
  context: RestContext,
  sorts: Readonly<Record<string, (entry: Entry) => string | number>>,
): (a: Entry, b: Entry) => number {
  const names = Object.keys(sorts).flatMap((name) => [name, `-${name}`]);
  const chosen = readChoice(context.query, 'sortBy', names, 'id');
  const weight = sorts[chosen.replace(/^-/, '')] ?? (() => 0);
  const direction = chosen.startsWith('-') ? -1 : 1;
  return (a, b) => {
    const [left, right] = [weight(a), weight(b)];
    return left === right ? 0 : direction * (left < right ? -1 : 1);
  };
}
