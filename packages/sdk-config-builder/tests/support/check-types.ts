import { join } from 'node:path';
import ts from 'typescript';

/**
 * Type-checks programs as if they stood in a folder, so that they find the packages that are installed there. Gives what
 * the checker says about each of them.
 */
export function checkTypes(
  folder: string,
  programs: Readonly<Record<string, string>>,
  extra: ts.CompilerOptions = {},
): Readonly<Record<string, readonly string[]>> {
  const settings: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    ...extra,
  };
  const texts = new Map(
    Object.entries(programs).map(([name, text]) => [join(folder, `${name}.ts`), text]),
  );
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const text = texts.get(path);
    if (text === undefined) return getSourceFile(path, ...rest);
    return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  };
  const program = ts.createProgram([...texts.keys()], settings, host);
  return Object.fromEntries(
    Object.keys(programs).map((name) => {
      const source = program.getSourceFile(join(folder, `${name}.ts`));
      const found = [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ];
      return [
        name,
        found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
      ];
    }),
  );
}
