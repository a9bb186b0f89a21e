import { existsSync, readFileSync } from 'node:fs';
import { createSentryClient } from '@sentry-kit/api-client';
import { describe, expect, test } from 'vitest';
import { commandLines } from './scripts/cli.ts';
import { examplesIn, guidePaths } from './scripts/examples.ts';
import { fileAt, read } from './scripts/root.ts';

interface Row {
  readonly section: string;
  readonly begins: string;
  readonly state: string;
  readonly does: string;
  readonly tests: string;
}

const rows = read('docs/mission.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (section|---)/.test(line))
  .map((line): Row => {
    const [section = '', begins = '', state = '', does = '', tests = ''] = line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
    return { section, begins: begins.replace(/^`(.*)`$/, '$1'), state, does, tests };
  });
const named = rows.map((row) => [`${row.section}: ${row.begins}`, row] as const);
const client = createSentryClient({ token: 'none', organization: 'acme', project: 'shop' });

describe.each(named)('%s', (_, { state, does, tests }) => {
  test('says whether it works, and what replaces it where it does not', () => {
    expect(state).toMatch(/^works|^outdated[^[]*\[/);
  });

  test('names functions and commands that are there', async () => {
    const functions = Array.from(does.matchAll(/`([\w.]+)` of `(@sentry-kit\/[\w/-]+)`/g));
    for (const [, name = '', entry = ''] of functions) {
      const from: unknown = name.startsWith('client.')
        ? { client }
        : await import(/* @vite-ignore */ entry);
      expect(typeof valueAt(from, name), `${name} of ${entry}`).toBe('function');
    }
    const commands = Array.from(
      does.matchAll(/`(sentry-[a-z]+(?: [a-z-]+)*)`/g),
      ([, line]) => line,
    );
    const known = await lines;
    expect(commands.filter((line) => !known.includes(line ?? ''))).toEqual([]);
    expect(functions.length + commands.length).toBeGreaterThan(0);
  });

  test('names tests that are there', () => {
    const cited = Array.from(tests.matchAll(/\]\(([^)]+)\) "([^"]+)"/g));
    expect(cited.length).toBeGreaterThan(0);
    for (const [, path = '', name = ''] of cited) {
      const file = new URL(path, fileAt('docs/'));
      expect(existsSync(file), path).toBe(true);
      expect(readFileSync(file, 'utf8'), path).toContain(name);
    }
  });
});

const lines = commandLines();

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (at === null || at === undefined ? undefined : Reflect.get(Object(at), key)),
      value,
    );
}

// The document is no part of this repository. Who has it can see that nothing of it is missing here.
const document = process.env['SENTRY_KIT_DOCUMENT'];
const isWanted = document !== undefined || process.env['SENTRY_KIT_INPUTS'] === 'required';

describe.skipIf(!isWanted)('SENTRY_KIT_DOCUMENT', () => {
  test('has no section and no block of code that is not here', () => {
    const text = readFileSync(document ?? '', 'utf8').replaceAll('\r\n', '\n');
    const blocks: string[] = [];
    let section = '';
    let isCode = false;
    for (const line of text.split('\n')) {
      if (blocks.at(-1)?.endsWith(': ```'))
        blocks.push(`${blocks.pop()?.slice(0, -3)}${line.replace(/ \\$/, '')}`);
      if (line.startsWith('```')) {
        isCode = !isCode;
        if (isCode) blocks.push(`${section}: \`\`\``);
      }
      const heading = isCode ? undefined : /^#{2,3} (.+)$/.exec(line)?.[1];
      if (heading === undefined) continue;
      section = heading;
      blocks.push(`${section}:`);
    }
    const here = named.map(([name]) => name.trim());
    const sections = new Set(rows.map((row) => `${row.section}:`));
    const missing = blocks.filter((block) => !here.includes(block) && !sections.has(block));
    expect(missing).toEqual([]);
    expect(blocks.length).toBeGreaterThan(80);
  });
});

describe('guides', () => {
  test('show commands and options that the programs have', async () => {
    const help = read('docs/reference/cli.md');
    const known = await lines;
    const wrong = guidePaths().flatMap((path) => {
      const blocks = read(path).matchAll(/```sh\n([^`]*)```|`(sentry-[^`\n]*)`/g);
      const written = Array.from(
        blocks,
        ([, text, line = '']) => text?.split('\n') ?? [line],
      ).flat();
      return written.filter(
        (line) =>
          /^sentry-(config|release|alerts|selfhost|sandbox)( |$)/.test(line) &&
          !isKnown(line, known, help),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('show code of every package', () => {
    const shown = guidePaths().flatMap((path) => examplesIn(read(path)));
    expect(new Set(shown).size).toBeGreaterThan(30);
  });
});

/** A line whose command has a help, which names every option of it; what follows `--` is somebody else's. */
function isKnown(line: string, known: readonly string[], help: string): boolean {
  const own = line.split(' -- ')[0] ?? '';
  const words = own.split(' ').filter((word) => word !== '');
  const command = known
    .filter((candidate) => `${own} `.startsWith(`${candidate} `))
    .toSorted((a, b) => b.length - a.length)[0];
  if (command === undefined) return false;
  const text = new RegExp(`^#{2,3} ${command}\\n[\\s\\S]*?(?=^#{2,3} |$(?![\\s\\S]))`, 'm').exec(
    help,
  )?.[0];
  const options = words.filter((word) => /^--?[a-z]/.test(word));
  return options.every((option) => new RegExp(`[ ,]${option}[ ,\\n]`).test(text ?? ''));
}
