// Writes src/generated/ from data/: `node scripts/generate.ts`. Needs nothing but the data.
import { readFileSync, writeFileSync } from 'node:fs';
import gates from '../data/javascript-gates.json' with { type: 'json' };
import type { JavaScriptLists } from './javascript-lists.ts';
import { writeSpans } from './option-spans.ts';

const lists: JavaScriptLists = JSON.parse(
  readFileSync(new URL('../data/javascript-options.json', import.meta.url), 'utf8'),
);

// What createInitOptions may write, so that its bundle carries no more than that.
const emitted = readFileSync(new URL('../data/emitted-options.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

write('javascript-options', [
  constant(
    'javascriptOptions',
    'Where each option is: see readSpans.',
    'Readonly<Record<string, string>>',
    record(Object.keys(lists.majors), (name) => writeSpans(name, lists)),
  ),
  constant(
    'javascriptTypes',
    'The kind of value that the newest types take.',
    'Readonly<Record<string, string>>',
    lists.types,
  ),
  constant(
    'javascriptDefaults',
    'Releases and the default that holds from there, as source text.',
    'Readonly<Record<string, readonly (readonly [string, string])[]>>',
    gates.defaults,
  ),
  constant(
    'javascriptReplacements',
    'What does the same where an option is gone.',
    'Readonly<Record<string, string>>',
    gates.replacements,
  ),
]);
write('emitted-options', [
  constant(
    'emittedOptions',
    'Where each option that createInitOptions may write is: see readSpans.',
    '',
    record(emitted, (name) => writeSpans(name, lists)),
  ),
]);
write('known-releases', [
  constant(
    'knownReleases',
    'The newest release of each major that the tables were read from.',
    '',
    Object.fromEntries(
      Object.entries(lists.releases).map(([sdk, byMajor]) => [
        sdk,
        Object.values(byMajor).join(' '),
      ]),
    ),
  ),
]);

function record(
  names: readonly string[],
  valueOf: (name: string) => string,
): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}

function constant(name: string, doc: string, type: string, value: unknown): string {
  const annotation = type === '' ? '' : `: ${type}`;
  return `/** ${doc} */\nexport const ${name}${annotation} = ${JSON.stringify(value, null, 2)}${type === '' ? ' as const' : ''};\n`;
}

function write(name: string, parts: readonly string[]): void {
  const text = `// Written by scripts/generate.ts from data/. Do not edit.\n\n${parts.join('\n')}`;
  writeFileSync(new URL(`../src/generated/${name}.ts`, import.meta.url), text);
}
