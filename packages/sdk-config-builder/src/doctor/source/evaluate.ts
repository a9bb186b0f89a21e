import { createSourceFunction, inspectFunction } from './function-facts.ts';
import { isFunctionNode, nodesOf, pathOf, textOf, toNode, type Node } from './tree.ts';
import { createUnread, readUnread } from './unread.ts';

/** The constants of a file, by name. */
export type Constants = ReadonlyMap<string, Node>;

/** The value of an expression, as far as it can be told without running it. */
export function evaluate(node: Node | undefined, constants: Constants, depth = 0): unknown {
  if (node === undefined || depth > 20) return createUnread();
  const next = (field: string) => evaluate(toNode(node[field]), constants, depth + 1);
  if (isFunctionNode(node)) return createSourceFunction(inspectFunction(node));
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return node['value'];
    case 'NullLiteral':
      return null;
    case 'RegExpLiteral':
      return toRegExp(node);
    case 'TemplateLiteral':
      return ofTemplate(node);
    case 'UnaryExpression':
      return ofUnary(textOf(node, 'operator'), next('argument'));
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return next('expression');
    case 'ArrayExpression':
      return ofArray(node, constants, depth);
    case 'ObjectExpression':
      return readProperties(node, constants, depth + 1).options;
    case 'LogicalExpression': {
      const left = readUnread(next('left'));
      const right = next('right');
      // `variable || ''` is as good as no fallback.
      return createUnread({
        ...left,
        hasFallback: right !== '' && readUnread(right) === undefined,
      });
    }
    case 'ConditionalExpression':
      return createUnread({ hasFallback: true });
    case 'Identifier':
      return ofName(textOf(node, 'name') ?? '', constants, depth);
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return createUnread(variableOf(pathOf(node)));
    case 'CallExpression':
    case 'NewExpression':
      return ofCall(node, constants, depth);
    default:
      return createUnread();
  }
}

/** The properties of an object as options; `isComplete` is false where something is spread into it. */
export function readProperties(
  node: Node,
  constants: Constants,
  depth = 0,
): { readonly options: Readonly<Record<string, unknown>>; readonly isComplete: boolean } {
  const options: Record<string, unknown> = {};
  let isComplete = true;
  for (const property of nodesOf(node['properties'])) {
    const key = toNode(property['key']);
    const isNamed = property['computed'] !== true || key?.type === 'StringLiteral';
    const name = key?.type === 'StringLiteral' ? textOf(key, 'value') : textOf(key, 'name');
    if (property.type === 'SpreadElement') {
      const spread = toNode(property['argument']);
      const inner =
        spread?.type === 'Identifier' ? constants.get(textOf(spread, 'name') ?? '') : spread;
      if (inner?.type === 'ObjectExpression' && depth < 20) {
        const read = readProperties(inner, constants, depth + 1);
        Object.assign(options, read.options);
        isComplete = isComplete && read.isComplete;
      } else isComplete = false;
    } else if (!isNamed || name === undefined) isComplete = false;
    else
      options[name] = isFunctionNode(property)
        ? createSourceFunction(inspectFunction(property))
        : evaluate(toNode(property['value']), constants, depth + 1);
  }
  return { options, isComplete };
}

function ofArray(node: Node, constants: Constants, depth: number): readonly unknown[] {
  const elements = node['elements'];
  if (!Array.isArray(elements)) return [];
  return elements.map((element: unknown) => evaluate(toNode(element), constants, depth + 1));
}

function ofName(name: string, constants: Constants, depth: number): unknown {
  if (name === 'undefined') return undefined;
  if (name === 'NaN') return Number.NaN;
  if (name === 'Infinity') return Number.POSITIVE_INFINITY;
  const constant = constants.get(name);
  return constant === undefined ? createUnread() : evaluate(constant, constants, depth + 1);
}

function ofUnary(operator: string | undefined, value: unknown): unknown {
  if (operator === '-' && typeof value === 'number') return -value;
  if (operator === 'void') return undefined;
  if (operator === '!' && typeof value === 'boolean') return !value;
  const unread = readUnread(value);
  if (operator === '+' && unread !== undefined)
    return createUnread({ ...unread, isConverted: true });
  return createUnread();
}

function ofTemplate(node: Node): unknown {
  const [only, ...others] = nodesOf(node['quasis']);
  const value = only?.['value'];
  if (others.length > 0 || typeof value !== 'object' || value === null || !('cooked' in value))
    return createUnread();
  return value.cooked;
}

function toRegExp(node: Node): unknown {
  try {
    return new RegExp(textOf(node, 'pattern') ?? '', textOf(node, 'flags') ?? '');
  } catch {
    return createUnread();
  }
}

function ofCall(node: Node, constants: Constants, depth: number): unknown {
  const callee = pathOf(toNode(node['callee']));
  const name = callee?.split('.').at(-1) ?? '';
  const [first] = nodesOf(node['arguments']);
  if (/^(?:Number|parseFloat|Number\.parseFloat|parseInt|Number\.parseInt)$/.test(callee ?? '')) {
    const value = evaluate(first, constants, depth + 1);
    const unread = readUnread(value);
    if (unread !== undefined) return createUnread({ ...unread, isConverted: true });
    return typeof value === 'string' ? Number(value) : value;
  }
  if (node.type === 'NewExpression' || name.endsWith('Integration')) {
    const integration = integrationName(name);
    if (integration !== undefined) return { name: integration };
  }
  return createUnread();
}

const special: Readonly<Record<string, string>> = {
  nodeProfiling: 'ProfilingIntegration',
  ProfilingIntegration: 'ProfilingIntegration',
  browserProfiling: 'BrowserProfiling',
};

function integrationName(name: string): string | undefined {
  const short = name.replace(/Integration$/, '');
  if (short === '') return undefined;
  if (/BrowserTracing$/i.test(short)) return 'BrowserTracing';
  return special[short] ?? special[name] ?? short.charAt(0).toUpperCase() + short.slice(1);
}

function variableOf(path: string | undefined): { readonly variable?: string } {
  const variable = /^(?:process\.env|import\.meta\.env|env|Deno\.env|Bun\.env)\.(\w+)$/.exec(
    path ?? '',
  )?.[1];
  return variable === undefined ? {} : { variable };
}
