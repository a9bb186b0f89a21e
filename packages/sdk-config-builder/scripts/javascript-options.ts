import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';

/** An option as the types of a published SDK have it. */
export interface ExtractedOption {
  readonly type: string;
  readonly isDeprecated: boolean;
}

/** What the types of one published package say. */
export interface ExtractedSdk {
  readonly version: string;
  readonly options: Readonly<Record<string, ExtractedOption>>;
}

// The init parameter of each package. Next.js takes the options of the runtime that it runs on, so it has no list of its own.
const parameterOf: Readonly<Record<string, string>> = {
  '@sentry/node': `import type { NodeOptions as Options } from '@sentry/node';`,
  '@sentry/browser': `import type { BrowserOptions as Options } from '@sentry/browser';`,
  '@sentry/vercel-edge': `import type { VercelEdgeOptions as Options } from '@sentry/vercel-edge';`,
  '@sentry/cloudflare': `import type { CloudflareOptions as Options } from '@sentry/cloudflare';`,
  '@sentry/bun': `import type { BunOptions as Options } from '@sentry/bun';`,
  '@sentry/react': `import { init } from '@sentry/react'; type Options = Parameters<typeof init>[0];`,
  '@sentry/vue': `import { init } from '@sentry/vue'; type Options = NonNullable<Parameters<typeof init>[0]>;`,
};

/** Reads the options of every package of one major from its types. */
export function extractJavaScriptOptions(oracle: string): Readonly<Record<string, ExtractedSdk>> {
  const require = createRequire(join(oracle, 'package.json'));
  const packages = Object.keys(parameterOf).filter((name) => isInstalled(require, name));
  const sources = new Map(
    packages.map((name) => [
      join(oracle, `options-of-${name.slice(8)}.ts`),
      `${parameterOf[name]}\ndeclare const options: Options;\n`,
    ]),
  );
  const settings: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const text = sources.get(path);
    if (text === undefined) return getSourceFile(path, ...rest);
    return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  };
  const program = ts.createProgram([...sources.keys()], settings, host);
  return Object.fromEntries(
    packages.map((name) => {
      const path = join(oracle, `options-of-${name.slice(8)}.ts`);
      return [name, { version: versionOf(oracle, name), options: optionsIn(program, path) }];
    }),
  );
}

function isInstalled(require: NodeJS.Require, name: string): boolean {
  try {
    return (
      require.resolve.paths(name)?.some((folder) => ts.sys.directoryExists(join(folder, name))) ??
      false
    );
  } catch {
    return false;
  }
}

function versionOf(oracle: string, name: string): string {
  return JSON.parse(readFileSync(join(oracle, 'node_modules', name, 'package.json'), 'utf8'))
    .version;
}

function optionsIn(program: ts.Program, path: string): Record<string, ExtractedOption> {
  const source = program.getSourceFile(path);
  const problems = program.getSemanticDiagnostics(source);
  if (source === undefined || problems.length > 0)
    throw new Error(
      `${path}: ${problems.map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, ' ')).join('; ')}`,
    );
  const checker = program.getTypeChecker();
  const statement = source.statements.find(ts.isVariableStatement);
  const declaration = statement?.declarationList.declarations[0];
  if (declaration === undefined) throw new Error(`${path}: no declaration`);
  const type = checker.getTypeAtLocation(declaration);
  const members = type.isUnion() ? type.types : [type];
  const found = new Map<string, ExtractedOption>();
  for (const member of members)
    for (const property of member.getProperties())
      found.set(property.name, {
        type: typeText(checker, checker.getTypeOfSymbolAtLocation(property, declaration)),
        isDeprecated: property.getJsDocTags(checker).some((tag) => tag.name === 'deprecated'),
      });
  return Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

// The kind of value is enough to compare releases; the full texts of callback types differ in every release.
function typeText(checker: ts.TypeChecker, type: ts.Type): string {
  const parts = type.isUnion() ? type.types : [type];
  const kinds = parts.map((part) => {
    if (part.flags & ts.TypeFlags.Undefined) return '';
    if (part.flags & ts.TypeFlags.BooleanLike)
      return part.flags & ts.TypeFlags.BooleanLiteral ? checker.typeToString(part) : 'boolean';
    if (part.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.Null))
      return checker.typeToString(part);
    if (checker.isArrayType(part) || checker.isTupleType(part)) return 'array';
    if (part.getCallSignatures().length > 0) return 'function';
    return 'object';
  });
  const unique = new Set(kinds.filter((kind) => kind !== ''));
  if (unique.delete('true') && unique.delete('false')) unique.add('boolean');
  return [...unique].sort().join(' | ');
}
