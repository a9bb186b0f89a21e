import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { fileAt } from '../root.ts';
import { findMakers, type Maker } from './makers.ts';
import { FACT, propertyOf, textsOf } from './texts.ts';

/** A diagnostic as its source writes it. */
export interface Listed {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

/** What is particular in the source of a package. */
export interface Source {
  /** What every code of the package begins with, with the slash. */
  readonly prefix: string;
  /** Functions that hand a code on to one that makes a diagnostic, under any name: their calls count, too. */
  readonly alsoMakers?: readonly string[];
  /** Objects that become diagnostics elsewhere: in these files, of this property, with this before it. */
  readonly objects?: { readonly files: RegExp; readonly key: string; readonly before: string };
  /** What is put together from an answer of Sentry, so that no source spells it. */
  readonly also?: readonly Listed[];
}

const severities = ['error', 'warning', 'info'];
const isCode = (text: string) =>
  /^(?:[a-z-]+\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && !severities.includes(text);

/** Every diagnostic that the source of a package makes. */
export function collectDiagnostics(name: string, source: Source): readonly Listed[] {
  const files = parseSources(name);
  const makers = findMakers(files, source);
  const spelt = files.flatMap(({ path, file }) => {
    const found: Listed[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node)) found.push(...fromObject(node, source, path));
      if (ts.isCallExpression(node)) found.push(...fromCall(node, path, makers, source));
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
  return [...spelt, ...(source.also ?? [])];
}

function parseSources(name: string): readonly { path: string; file: ts.SourceFile }[] {
  const directory = fileAt(`packages/${name}/src/`);
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(?<!\.test|\.gate|\.d|\.test-d)\.ts$/.test(path))
    .filter((path) => !/(^|\/)(generated|testing|node_modules)\//.test(path))
    .toSorted()
    .map((path) => {
      const text = readFileSync(fileURLToPath(new URL(path, directory)), 'utf8');
      return { path, file: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
    });
}

/** `{ code: 'prefix/…', severity, message }`, and rules: `{ code, severity, find }`. */
function fromObject(
  node: ts.ObjectLiteralExpression,
  { prefix, objects }: Source,
  path: string,
): readonly Listed[] {
  const say = (codes: readonly string[], message: ts.Expression | undefined): Listed[] => {
    const severity = textsOf(propertyOf(node, 'severity')).find((text) =>
      severities.includes(text),
    );
    const text = textsOf(message).find((one) => one.includes(' ')) ?? FACT;
    return codes.map((one) => ({ code: one, severity: severity ?? 'error', message: text }));
  };
  const codes = textsOf(propertyOf(node, 'code'));
  const whole = codes.filter((text) => text.startsWith(prefix) && !text.includes(FACT));
  if (whole.length > 0) return say(whole, propertyOf(node, 'message'));
  const find = propertyOf(node, 'find');
  if (find !== undefined)
    return say(
      codes.map((one) => prefix + one),
      firstMessage(find),
    );
  if (objects?.files.test(path) !== true) return [];
  const names = textsOf(propertyOf(node, objects.key)).filter(isCode);
  const message = propertyOf(node, 'message');
  return message === undefined
    ? []
    : say(
        names.map((one) => prefix + objects.before + one),
        message,
      );
}

function firstMessage(node: ts.Node): ts.Expression | undefined {
  let found: ts.Expression | undefined;
  const visit = (inner: ts.Node): void => {
    if (ts.isObjectLiteralExpression(inner)) found ??= propertyOf(inner, 'message');
    if (found === undefined) ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}

/** A call of a function that makes diagnostics: its code, its severity and its first text with a blank. */
function fromCall(
  node: ts.CallExpression,
  path: string,
  makers: (path: string, name: string) => Maker | undefined,
  { prefix }: Source,
): readonly Listed[] {
  const { expression } = node;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  if (!ts.isIdentifier(name)) return [];
  const maker = makers(path, name.text);
  if (maker === undefined) return [];
  const texts = node.arguments.map((argument) => textsOf(argument));
  const given = maker.argument === undefined ? texts : [texts[maker.argument] ?? []];
  const codes = given.find((some) => some.length > 0 && some.every(isCode)) ?? [];
  const severity = texts.flat().find((text) => severities.includes(text)) ?? maker.severity;
  const said = texts.flat().find((text) => text.includes(' '));
  const message = maker.message ?? said ?? FACT;
  return codes.map((one) => ({
    code: one.startsWith(prefix) ? one : prefix + maker.before + one,
    severity,
    message,
  }));
}
