import type { SamplingContext } from '../policy/types.ts';
import { compileMatch } from './match.ts';
import type { SimpleNode } from './simplify.ts';

/** Whether a context fits, given the name that was read from it. */
export type ContextTest = (context: SamplingContext, name: string) => boolean;

/** Closures without any allocation when they are called. */
export function compileTest(node: SimpleNode): ContextTest {
  if ('match' in node) {
    const test = compileMatch(node.match);
    if ('key' in node) return (context) => test(readAttribute(context, node.key));
    return node.type === 'name' ? (_, name) => test(name) : (context) => test(readOp(context));
  }
  if ('part' in node) {
    const test = compileTest(node.part);
    return (context, name) => !test(context, name);
  }
  const tests = node.parts.map(compileTest);
  const decisive = node.type === 'any';
  return (context, name) => {
    for (const test of tests) if (test(context, name) === decisive) return decisive;
    return !decisive;
  };
}

/** The name of the root span, wherever the major puts it; empty when there is none. */
export function readName(context: SamplingContext): string {
  const name: unknown = context.name ?? context.transactionContext?.name;
  if (typeof name !== 'string') return '';
  // When SDK 11 asks about a streamed span of a server, its name is the method alone. SDK 8 to 10 call the same span
  // by method and path, and a rule has to mean the same in all of them. Methods are GET to OPTIONS.
  const path = name.length < 8 && /^[A-Z]+$/.test(name) && readAttribute(context, 'url.path');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- text, by OpenTelemetry's conventions
  return path ? `${name} ${path as string}` : name;
}

/** SDK 8 and later keep the operation in an attribute, SDK 7 in the transaction context. */
export function readOp(context: SamplingContext): unknown {
  return readAttribute(context, 'sentry.op') ?? context.transactionContext?.op;
}

function readAttribute({ attributes }: SamplingContext, key: string): unknown {
  return attributes && Object.hasOwn(attributes, key) ? attributes[key] : undefined;
}
