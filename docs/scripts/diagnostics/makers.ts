import ts from 'typescript';
import type { Source } from './collect.ts';
import { FACT, propertyOf, textsOf } from './texts.ts';

/** A function that makes a diagnostic of what it is given. */
export interface Maker {
  /** What it puts between the prefix and the code that it is given. */
  readonly before: string;
  /** The severity that it gives. */
  readonly severity: string;
  /** Which of its arguments is the code; unknown where it is handed on under another name. */
  readonly argument?: number;
  /** What it says itself, whatever it is given. */
  readonly message?: string;
}

interface ParsedFile {
  readonly path: string;
  readonly file: ts.SourceFile;
}

/** Finds the makers of a package: by file and name, and by name alone where one is handed on as a parameter. */
export function findMakers(
  files: readonly ParsedFile[],
  source: Source,
): (path: string, name: string) => Maker | undefined {
  const known = new Map<string, Maker>();
  for (const { path, file } of files)
    for (const [name, maker] of makersOf(file, source.prefix)) known.set(`${path} ${name}`, maker);
  for (const { path, file } of files)
    for (const [name, from, original] of importsOf(file, path)) {
      const maker = known.get(`${from} ${original}`);
      if (maker !== undefined) known.set(`${path} ${name}`, maker);
    }
  const shared = new Set(source.alsoMakers);
  return (path, name) =>
    known.get(`${path} ${name}`) ??
    (shared.has(name) ? { before: '', severity: 'error' } : undefined);
}

function makersOf(file: ts.SourceFile, prefix: string): readonly (readonly [string, Maker])[] {
  const found: (readonly [string, Maker])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const given = propertyOf(node, 'code');
      const before = textsOf(given)
        .map((text) => new RegExp(`^${prefix}([a-z-]*)${FACT}$`).exec(text)?.[1])
        .concat(isWholeCode(node, given) ? [''] : [])
        .find((text) => text !== undefined);
      const around = before === undefined ? undefined : functionAround(node);
      const severity = textsOf(propertyOf(node, 'severity'))[0] ?? 'error';
      if (before !== undefined && around !== undefined)
        found.push([
          around.name,
          { before, severity, ...argumentOf(node, around.parameters), ...messageOf(node) },
        ]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The function around a node, by its own name or that of the constant or property that holds it. */
function functionAround(
  node: ts.Node,
): { readonly name: string; readonly parameters: readonly string[] } | undefined {
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent) {
    if (!ts.isFunctionLike(at)) continue;
    const { parent } = at;
    const isHeld = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
    const name = at.name ?? (isHeld ? parent.name : undefined);
    if (name === undefined) continue;
    return { name: name.getText(), parameters: at.parameters.map((one) => one.name.getText()) };
  }
  return undefined;
}

/** `{ code, severity, message }` of what a function is given: its callers say the whole code. */
const isWholeCode = (node: ts.ObjectLiteralExpression, given: ts.Expression | undefined) =>
  given !== undefined &&
  ts.isIdentifier(given) &&
  propertyOf(node, 'severity') !== undefined &&
  propertyOf(node, 'message') !== undefined &&
  textsOf(given).length === 0;

function messageOf(node: ts.ObjectLiteralExpression): Pick<Maker, 'message'> {
  const message = textsOf(propertyOf(node, 'message')).find((text) => /[a-z] .*[a-z]/.test(text));
  return message === undefined ? {} : { message };
}

/** The place of the parameter that the code is made of. */
function argumentOf(
  node: ts.ObjectLiteralExpression,
  parameters: readonly string[],
): Pick<Maker, 'argument'> {
  const words: readonly string[] = propertyOf(node, 'code')?.getText().match(/\w+/g) ?? [];
  const argument = parameters.findIndex((name) => words.includes(name));
  return argument < 0 ? {} : { argument };
}

function importsOf(
  file: ts.SourceFile,
  path: string,
): readonly (readonly [name: string, from: string, original: string])[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement)) return [];
    const { moduleSpecifier, importClause } = statement;
    const bindings = importClause?.namedBindings;
    if (!ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith('.')) return [];
    if (bindings === undefined || !ts.isNamedImports(bindings)) return [];
    const from = new URL(moduleSpecifier.text, `file:///${path}`).pathname.slice(1);
    return bindings.elements.map(
      ({ name, propertyName }) => [name.text, from, (propertyName ?? name).text] as const,
    );
  });
}
