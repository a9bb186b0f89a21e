// Writes src/generated/ from data/: `node scripts/generate.ts`. Needs nothing but the data.
import { readFileSync, writeFileSync } from 'node:fs';
import type { JavaScriptLists } from './javascript-lists.ts';
import { isEverywhere, writeSpans } from './option-spans.ts';
import type { OtherOptions } from './other-languages.ts';

interface OtherGates {
  readonly came: Readonly<Record<string, string>>;
  readonly went?: Readonly<Record<string, string>>;
  readonly defaults: Readonly<Record<string, string | readonly (readonly [string, string])[]>>;
  readonly replacements: Readonly<Record<string, string>>;
}

type Defaults = Readonly<Record<string, readonly (readonly [string, string])[]>>;

const dataFile = (name: string) =>
  readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
const lists: JavaScriptLists = JSON.parse(dataFile('javascript-options.json'));

const gates: { defaults: Defaults; replacements: Record<string, string> } = JSON.parse(
  dataFile('javascript-gates.json'),
);
// What createInitOptions may write: its bundle carries no more than what not every release takes.
const emitted = dataFile('emitted-options.txt').trim().split('\n');
const gated = emitted.filter((name) => !isEverywhere(name, lists));

const texts = 'Readonly<Record<string, string>>';
const histories = 'Readonly<Record<string, readonly (readonly [string, string])[]>>';

write('javascript-options', [
  constant(
    'javascriptOptions',
    'Where each option is: see readSpans.',
    texts,
    record(Object.keys(lists.majors), (name) => writeSpans(name, lists)),
  ),
  constant('javascriptTypes', 'The kind of value that the newest types take.', texts, lists.types),
  constant(
    'javascriptDefaults',
    'Releases, and the default that holds from there, as source text.',
    histories,
    gates.defaults,
  ),
  constant(
    'javascriptReplacements',
    'What does the same where an option is gone.',
    texts,
    gates.replacements,
  ),
]);
write('emitted-options', [
  constant(
    'emittedOptions',
    'Where an option that createInitOptions may write is, unless every release has it: see readSpans.',
    '',
    record(gated, (name) => writeSpans(name, lists)),
  ),
]);
write('known-releases', [
  constant(
    'knownReleases',
    'The newest release of each major that the tables were read from.',
    '',
    {
      ...Object.fromEntries(
        Object.entries(lists.releases).map(([sdk, byMajor]) => [
          sdk,
          Object.values(byMajor).join(' '),
        ]),
      ),
    },
  ),
]);
writeOther(
  'python',
  'p1.45',
  JSON.parse(dataFile('python-options.json')),
  JSON.parse(dataFile('python-gates.json')),
);
writeOther(
  'go',
  'g0.16',
  JSON.parse(dataFile('go-options.json')),
  JSON.parse(dataFile('go-gates.json')),
);

function writeOther(
  language: 'go' | 'python',
  first: string,
  found: OtherOptions,
  history: OtherGates,
): void {
  const { came, went = {} } = history;
  const names = [...new Set([...Object.keys(found.options), ...Object.keys(went)])].toSorted();
  const spans = record(names, (name) => {
    const from = came[name] === undefined ? first : `${first[0]}${came[name].replace(/\.0$/, '')}`;
    return `${from}-${went[name]?.replace(/\.0$/, '') ?? ''}`;
  });
  const newest: Defaults =
    language === 'python' ? record(names, (name) => [['1.45.0', found.options[name] ?? '']]) : {};
  const defaults = Object.fromEntries(
    Object.entries({ ...newest, ...history.defaults }).map(([name, value]) => [
      name,
      typeof value === 'string' ? [['0.16.0', value]] : value,
    ]),
  );
  write(`${language}-options`, [
    constant(
      `${language}Release`,
      'The release that the table was read from.',
      'string',
      found.release,
    ),
    constant(`${language}Options`, 'Where each option is: see readSpans.', texts, spans),
    ...(language === 'go'
      ? [constant('goTypes', 'The type of each field.', texts, found.options)]
      : []),
    constant(
      `${language}Defaults`,
      'Releases, and the default that holds from there, as source text.',
      histories,
      defaults,
    ),
    constant(
      `${language}Replacements`,
      'What does the same where an option is gone.',
      texts,
      history.replacements,
    ),
  ]);
}

function record<Value>(
  names: readonly string[],
  valueOf: (name: string) => Value,
): Record<string, Value> {
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
