import { readdirSync } from 'node:fs';
import { fileAt, read } from './root.ts';

const MARKED = /<!-- example: (\S+) -->\n+```(\w+)\n(?:[\s\S]*?\n)??```(?=\n)/g;

/** The pages of people, in which code stands that is a file. */
export function guidePaths(): readonly string[] {
  const guides = readdirSync(fileAt('docs/guides/')).filter((name) => name.endsWith('.md'));
  return guides.toSorted().map((name) => `docs/guides/${name}`);
}

/** A page with the code of its examples as the files have it now. */
export function withExamples(text: string): string {
  return text.replace(
    MARKED,
    (_, path: string, language: string) =>
      `<!-- example: ${path} -->\n\n\`\`\`${language}\n${read(path).trimEnd()}\n\`\`\``,
  );
}

/** The files that a page shows. */
export const examplesIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(MARKED), ([, path = '']) => path);
