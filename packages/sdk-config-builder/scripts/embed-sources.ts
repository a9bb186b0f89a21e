// Writes the files that are rendered as they are into src/generated/, so that the entry needs no file system.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The text of the module that holds the sources of a language. */
export function embedSources(language: 'go' | 'python', extension: string): string {
  const folder = new URL(`../src/render/${language}/source/`, import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(extension));
  const entries = names
    .toSorted()
    .map((name) => [name.slice(0, -extension.length), readFileSync(new URL(name, folder), 'utf8')]);
  const value = JSON.stringify(Object.fromEntries(entries), null, 2);
  return `// Written by scripts/embed-sources.ts from src/render/${language}/source/. Do not edit.

/** Files by their name, without its extension. */
export const ${language}Sources: Readonly<Record<string, string>> = ${value};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [language, extension] of [
    ['go', '.go'],
    ['python', '.py'],
  ] as const)
    writeFileSync(
      new URL(`../src/generated/${language}-sources.ts`, import.meta.url),
      embedSources(language, extension),
    );
