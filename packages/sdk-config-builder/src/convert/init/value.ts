import type { TextPattern } from '../../config/types.ts';
import { isOfKind, readText, type ValueKind } from '../../config/value-kinds.ts';
import { set, type Draft } from './draft.ts';
import type { Node } from '../source/node.ts';
import { pathOf } from '../source/path-of.ts';

type Scalar = string | number | boolean;

/** A scalar of old code: as it is, or from a variable. */
export type Found = { readonly env: string; readonly fallback?: Scalar } | Scalar;

/** Reads a scalar: a literal, a constant, or a variable of the environment with or without a fallback. */
export function scalarOf(draft: Draft, node: Node, kind: ValueKind): Found | undefined {
  const value = draft.resolve(node);
  if (value.kind === 'literal') return literalOf(value.value, kind);
  const variable = variableOf(draft, value);
  if (variable !== undefined) return variable;
  if (value.kind === 'binary' && (value.operator === '||' || value.operator === '??'))
    return withFallback(scalarOf(draft, value.left, kind), scalarOf(draft, value.right, kind));
  // process.env.RATE ? Number(process.env.RATE) : 0.1
  if (value.kind === 'choice') {
    const tested = testedVariable(draft, value.test);
    const yes = scalarOf(draft, value.yes, kind);
    if (tested !== undefined && typeof yes === 'object' && yes.env === tested)
      return withFallback(yes, scalarOf(draft, value.no, kind));
  }
  if (value.kind === 'call' && isNumberReader(value.callee)) {
    const [inner] = value.args;
    return inner && scalarOf(draft, inner, kind);
  }
  return undefined;
}

/** Writes a scalar into the description, also where it differs by environment; what cannot be read is told. */
export function putScalar(draft: Draft, path: string, node: Node, kind: ValueKind): void {
  const found = scalarOf(draft, node, kind);
  if (found !== undefined) {
    set(draft, path, found, node);
    return;
  }
  const value = draft.resolve(node);
  if (value.kind === 'choice') {
    const name = testedEnvironment(draft, value.test);
    const yes = scalarOf(draft, value.yes, kind);
    const no = scalarOf(draft, value.no, kind);
    if (name !== undefined && yes !== undefined && no !== undefined) {
      set(draft, path, no, node);
      set(draft, `environments.${name}.${path}`, yes, node);
      draft.tell('by-environment', node, name);
      return;
    }
  }
  draft.tell('no-value', node, path);
}

/** The name of the environment that a test is about: `process.env.NODE_ENV === 'production'`. */
export function testedEnvironment(draft: Draft, test: Node): string | undefined {
  if (test.kind !== 'binary' || test.operator !== '===') return undefined;
  const { environment } = draft.config;
  const left = variableOf(draft, draft.resolve(test.left));
  const isSame =
    typeof left === 'object' && typeof environment === 'object' && left.env === environment.env;
  return isSame && test.right.kind === 'literal' && typeof test.right.value === 'string'
    ? test.right.value
    : undefined;
}

/** Reads a list of texts and regular expressions; what cannot be read is told. */
export function patternsOf(draft: Draft, node: Node, path: string): readonly TextPattern[] {
  const list = draft.resolve(node);
  if (list.kind !== 'list') {
    draft.tell('no-value', node, path);
    return [];
  }
  return list.items.flatMap((item) => {
    const value = draft.resolve(item);
    if (value.kind === 'literal' && typeof value.value === 'string')
      // sentry-go compiles the texts of its lists: client.go, compileExpressions.
      return [draft.language === 'go' ? { regex: value.value } : value.value];
    if (value.kind === 'regex') {
      if (value.flags.replaceAll(/[gu]/g, '') === 'i')
        return [{ regex: ignoringCase(value.source) }];
      if (/^[gu]*$/.test(value.flags)) return [{ regex: value.source }];
    }
    draft.tell('no-value', item, path);
    return [];
  });
}

/** An expression that matches letters of either case, as descriptions have no flags. */
export function ignoringCase(source: string): string {
  const eitherCase = (text: string) => `${text.toLowerCase()}${text.toUpperCase()}`;
  return source.replaceAll(
    /\\(?:x[\da-f]{2}|u[\da-f]{4}|[kpu][{<]\w+[}>]|.)|\[(?:\\.|[^\]\\])*\]|\(\?<[a-z]\w*>|[a-z]/gis,
    (part) => {
      if (part.startsWith('[')) return part.replaceAll(/\\.|[a-z]-[a-z]|[a-z]/gis, inClass);
      return /^[a-z]$/i.test(part) ? `[${eitherCase(part)}]` : part;
    },
  );

  function inClass(part: string): string {
    return part.startsWith('\\') ? part : eitherCase(part);
  }
}

function literalOf(value: Scalar | null, kind: ValueKind): Scalar | undefined {
  if (value === null) return undefined;
  if (isOfKind(kind, value)) return value;
  if (kind === 'rate' && typeof value === 'boolean') return Number(value);
  // SDK 8 and later read the text of a number.
  return typeof value === 'string' && kind !== 'text' ? readText(kind, value) : undefined;
}

function withFallback(found: Found | undefined, fallback: Found | undefined): Found | undefined {
  if (typeof found !== 'object' || typeof fallback === 'object') return undefined;
  return fallback === undefined ? found : { env: found.env, fallback };
}

function variableOf(
  draft: Draft,
  node: Node,
): { readonly env: string; readonly fallback?: Scalar } | undefined {
  const path = pathOf(node);
  const text = path?.slice(0, -1).join('.');
  const name = path?.at(-1) ?? '';
  const isRead =
    text !== undefined &&
    /^(?:process\.env|import\.meta\.env|os\.environ|environ|Deno\.env|Bun\.env)$/.test(text);
  if (node.kind === 'member' && node.object.kind === 'other' && node.object.type === 'MetaProperty')
    return undefined;
  if (isRead) return { env: name, ...fallbackOf(draft, node) };
  if (node.kind === 'member' && isImportMetaEnv(node.object)) return { env: node.name };
  if (node.kind !== 'call') return undefined;
  const callee = pathOf(node.callee)?.join('.');
  if (callee !== 'os.getenv' && callee !== 'getenv' && callee !== 'os.Getenv') return undefined;
  const [first] = node.args;
  if (first?.kind !== 'literal' || typeof first.value !== 'string') return undefined;
  return { env: first.value, ...fallbackOf(draft, node) };
}

// os.environ.get("NAME", "fallback")
function fallbackOf(draft: Draft, node: Node): { readonly fallback?: Scalar } {
  const second = node.kind === 'call' ? node.args[1] : undefined;
  const value = second && draft.resolve(second);
  return value?.kind === 'literal' && value.value !== null && value.value !== ''
    ? { fallback: value.value }
    : {};
}

function isImportMetaEnv(node: Node): boolean {
  return (
    node.kind === 'member' &&
    node.name === 'env' &&
    node.object.kind === 'other' &&
    node.object.type === 'MetaProperty'
  );
}

function testedVariable(draft: Draft, test: Node): string | undefined {
  const inner = test.kind === 'binary' && test.operator === '!==' ? test.left : test;
  const variable = variableOf(draft, draft.resolve(inner));
  return variable?.env;
}

function isNumberReader(callee: Node): boolean {
  return callee.kind === 'name'
    ? ['Number', 'parseFloat', 'parseInt', 'float', 'int', 'bool', 'str', 'String'].includes(
        callee.name,
      )
    : pathOf(callee)?.join('.') === 'Number.parseFloat';
}
