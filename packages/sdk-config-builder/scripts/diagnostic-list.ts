// Writes docs/diagnostics.md, the list of every diagnostic, from the source: `node scripts/diagnostic-list.ts`.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from '@babel/parser';
import { describeDifference } from '../src/convert/texts.ts';
import { createTell } from '../src/diagnostics/tell.ts';
import { describeFinding } from '../src/diagnostics/texts.ts';
import { dsnProblem } from '../src/dsn/dsn-rules.ts';
import { isRecord, read } from '../src/values/read.ts';

interface Listed {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

const FACT = '…';
// Those whose words are made elsewhere, each time for the case.
const words: Readonly<Record<string, string>> = {
  cost: 'What it costs, in rates and in what is measured.',
  'invalid-settings': 'What is wrong with `sentry.config.json`.',
  'invalid-value': 'What the field has to be.',
  'other-runtime': 'What other runtimes it is for.',
  'unreadable-project': 'Why the folder cannot be read.',
};
const source = new URL('../src/', import.meta.url);

/** The text of the page. */
export function diagnosticPage(): string {
  const parts: readonly (readonly [string, readonly Listed[]])[] = [
    ['Descriptions', [...inFiles(/^(?:config|bin)\//), ...dsnProblems()]],
    ['Options, source and what is sent', fromTable('diagnostics/texts.ts', finding)],
    ['Old code', fromTable('convert/texts.ts', (code) => [describeDifference(code, FACT)])],
    ['The doctor', inFiles(/^doctor\//)],
    ['Envelopes', inFiles(/^envelopes\//)],
  ];
  const sections = parts.map(([title, listed]) => `## ${title}\n\n${tableOf(listed)}`);
  return `# Diagnostics\n\nEvery code begins with \`sdk-config/\`; \`${FACT}\` stands for what differs. Written by scripts/diagnostic-list.ts.\n\n${sections.join('\n')}`;
}

function tableOf(listed: readonly Listed[]): string {
  const rows = new Map<string, string>();
  for (const { code, severity, message } of listed) {
    const name = code.replace('sdk-config/', '');
    const text = (message === FACT ? (words[name] ?? message) : message)
      .replaceAll('|', String.raw`\|`)
      .replaceAll('<', '&lt;');
    if (!rows.has(name)) rows.set(name, `| \`${name}\` | ${severity} | ${text} |\n`);
  }
  const sorted = Array.from(rows.keys()).toSorted();
  const body = sorted.map((name) => rows.get(name)).join('');
  return `| code | severity | what it says |\n| --- | --- | --- |\n${body}`;
}

function finding(code: string): readonly Listed[] {
  const found: Listed[] = [];
  createTell((diagnostic) => found.push(diagnostic), describeFinding)(code, '', FACT);
  return found;
}

function fromTable(path: string, describe: (code: string) => readonly Listed[]) {
  const text = readFileSync(new URL(path, source), 'utf8');
  const table = text.slice(text.indexOf('texts:'), text.indexOf('\n};'));
  const keys = Array.from(table.matchAll(/^ {2}'?([a-z][a-z-]*)'?: \[/gm), ([, key = '']) => key);
  return keys.flatMap(describe);
}

function dsnProblems(): readonly Listed[] {
  const text = readFileSync(new URL('dsn/dsn-rules.ts', source), 'utf8');
  const rules = Array.from(text.matchAll(/^ {2}(\w+):\s/gm), ([, rule]) => rule);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table in that file
  return rules.map((rule) => dsnProblem(rule as Parameters<typeof dsnProblem>[0]));
}

/** What files say with a literal code: as an object, or in a call that makes one. */
function inFiles(folder: RegExp): readonly Listed[] {
  const found: Listed[] = [];
  const paths = readdirSync(source, { recursive: true, encoding: 'utf8' });
  for (const path of paths.toSorted())
    if (folder.test(path) && path.endsWith('.ts') && !path.endsWith('.test.ts'))
      visit(
        parse(readFileSync(new URL(path, source), 'utf8'), {
          sourceType: 'module',
          plugins: ['typescript'],
        }).program,
        (node) => {
          const parts = textsOf(node);
          const texts = parts.flat();
          // The first that can be one: names of options look alike, and stand behind it.
          const codes = parts.find((part) => part.length > 0 && part.every(isCode)) ?? [];
          const message = texts.find((text) => / /.test(text)) ?? FACT;
          const severity = texts.find((text) => severities.includes(text)) ?? 'warning';
          found.push(...codes.map((code) => ({ code, severity, message })));
        },
      );
  return found;
}

const severities = ['error', 'warning', 'info'];
const isCode = (text: string) =>
  /^(?:sdk-config\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && !severities.includes(text);

// The literals of a diagnostic, in the order in which all of its makers take them.
function textsOf(node: Readonly<Record<string, unknown>>): readonly (readonly string[])[] {
  const name = read(node['callee'], 'name');
  if (node['type'] === 'CallExpression' && (name === 'finding' || name === 'warn'))
    return listOf(node['arguments']).map(literalOf);
  if (node['type'] !== 'ObjectExpression') return [];
  const values = Object.fromEntries(
    listOf(node['properties']).map((property) => [
      String(read(read(property, 'key'), 'name')),
      read(property, 'value'),
    ]),
  );
  if (literalOf(values['code']).every((text) => !text.startsWith('sdk-config/'))) return [];
  return ['severity', 'code', 'message'].map((key) => literalOf(values[key]));
}

function literalOf(node: unknown): readonly string[] {
  const type = read(node, 'type');
  if (type === 'StringLiteral') return [String(read(node, 'value'))];
  if (type === 'ConditionalExpression')
    return [...literalOf(read(node, 'consequent')), ...literalOf(read(node, 'alternate'))];
  if (type === 'BinaryExpression')
    return [[...literalOf(read(node, 'left')), ...literalOf(read(node, 'right'))].join('')];
  if (type !== 'TemplateLiteral') return [];
  const parts = listOf(read(node, 'quasis')).map((part) =>
    String(read(read(part, 'value'), 'cooked')),
  );
  return [parts.join(FACT)];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function visit(value: unknown, look: (node: Readonly<Record<string, unknown>>) => void): void {
  if (!isRecord(value)) return;
  if (typeof value['type'] === 'string') look(value);
  for (const part of Object.values(value)) visit(part, look);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../docs/diagnostics.md', import.meta.url), diagnosticPage());
