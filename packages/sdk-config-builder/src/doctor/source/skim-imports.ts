import type { SourceFile, SourceImport } from './types.ts';

const load =
  /^[ \t]*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"\n]+)['"]|\b(?:require|import)\(\s*['"]([^'"\n]+)['"]\s*\)/gm;

/**
 * What a file of JavaScript or TypeScript loads, without a look at its tree: enough for files that say nothing about Sentry,
 * of which a project has many.
 */
export function skimImports(path: string, text: string): SourceFile {
  let line = 1;
  let from = 0;
  const imports = [...text.matchAll(load)].map((found): SourceImport => {
    line += text.slice(from, found.index).split('\n').length - 1;
    from = found.index;
    return {
      specifier: found[1] ?? found[2] ?? '',
      line,
      isHoisted: found[1] !== undefined,
    };
  });
  return { path, language: 'javascript', text, inits: [], imports };
}
