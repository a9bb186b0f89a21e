import { nothingAt } from './lezer.ts';
import type { Node, Stretch } from './node.ts';

/** An operand or an operator, in the order of the source. */
export type Item =
  | { readonly operand: Node }
  | { readonly operator: string; readonly from?: number };

// The Go Programming Language Specification, Operator precedence.
const PRECEDENCES = [
  ['||'],
  ['&&'],
  ['==', '!=', '<', '<=', '>', '>='],
  ['+', '-', '|', '^'],
  ['*', '/', '%', '<<', '>>', '&', '&^'],
];

/** Binds operands and operators as Go does. */
export function associate(items: readonly Item[], at: Stretch): Node {
  let next = 0;
  return binary(0);

  function binary(level: number): Node {
    if (level === PRECEDENCES.length) return unary();
    let left = binary(level + 1);
    for (;;) {
      const item = items[next];
      if (item === undefined || !('operator' in item)) return left;
      if (PRECEDENCES[level]?.includes(item.operator) !== true) return left;
      next += 1;
      const right = binary(level + 1);
      // JavaScript's words for equality are those of all languages here.
      const operator = item.operator.replace(/^([=!]=)$/, '$1=');
      left = { kind: 'binary', from: left.from, to: right.to, operator, left, right };
    }
  }

  function unary(): Node {
    const item = items[next];
    if (item === undefined) return nothingAt(at);
    next += 1;
    if ('operand' in item) return item.operand;
    const value = unary();
    const whole = { from: item.from ?? value.from, to: value.to };
    if (item.operator === '!') return { kind: 'not', ...whole, value };
    if (item.operator === '-' && value.kind === 'literal' && typeof value.value === 'number')
      return { kind: 'literal', ...whole, value: -value.value };
    // A pointer to a thing is converted as the thing.
    return item.operator === '&'
      ? value
      : { kind: 'other', ...whole, type: item.operator, parts: [value] };
  }
}
