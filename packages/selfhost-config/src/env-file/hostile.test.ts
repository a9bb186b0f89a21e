import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeEngine } from '../testing/compose-engine.ts';
import { printFigure, sized } from '../testing/proof.ts';
import { pick, seededRandom } from '../testing/random.ts';
import { quoteEnvironmentValue } from './quote.ts';
import { environmentValues, readEnvironmentFile } from './read.ts';
import { environmentLine, setEnvironmentVariable } from './write.ts';

const SEED = 20_261_122;
const PER_FILE = 500;
const PARTS = [
  ...'$ ` \\ " \' # ; & | < > ( ) { } [ ] * ? ! ~ = : , % ^ @ + - . / a Z 0 _'.split(' '),
  ...[' ', '  ', '\t', '\n', '\r', '\r\n', '\u0000', '\u0007', '\u001B[31m', '\u007F', '\u0085'],
  ...['\u00A0', '\u2028', '\uFEFF', 'é', '😀', '\uD800', '“', '’', ' #', '# ', ' # c', '$$', '!!'],
  ...[
    '$(touch pwned)',
    '`touch pwned`',
    ';touch pwned;',
    '|touch pwned',
    '>pwned',
    '&touch pwned&',
  ],
  ...[
    "';touch pwned;'",
    '";touch pwned;"',
    '${V0}',
    '$V1',
    '${V0:-x}',
    '${V0:?x}',
    '${!V0}',
    '$((1+1))',
  ],
  ...[
    '{a,b}',
    '~root',
    '\\n',
    '\\$',
    '\\\\',
    "\\'",
    'export X=1',
    'A=B',
    "'$(touch pwned)'",
    '<<E',
    'secret',
  ],
];

describe.skipIf(composeEngine.isSkipped)(
  `environment files by ${composeEngine.name} and bash`,
  () => {
    const directory = mkdtempSync(join(tmpdir(), 'environment-'));
    const random = seededRandom(SEED);
    const count = 5000;
    const hostile = () =>
      Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(random, PARTS)).join('');
    const values = Array.from({ length: count }, hostile);

    beforeAll(() => {
      const names = Array.from({ length: PER_FILE }, (_unused, index) => `      V${index}:\n`).join(
        '',
      );
      writeFileSync(
        join(directory, 'compose.yml'),
        `services:\n  a:\n    image: x\n    environment:\n${names}`,
      );
    });
    afterAll(() => rmSync(directory, { recursive: true }));

    it('are read alike by both and by our reader, and execute nothing', () => {
      let written = 0;
      for (let start = 0; start < count; start += PER_FILE) {
        const accepted = values
          .slice(start, start + PER_FILE)
          .map((value, index) => [`V${index}`, value] as const)
          .filter(([, value]) => 'text' in quoteEnvironmentValue(value));
        const text = accepted.map(([name, value]) => `${environmentLine(name, value)}\n`).join('');
        writeFileSync(join(directory, '.env'), text);
        const expected = Object.fromEntries(accepted);
        expect(readByCompose(directory)).toEqual(expected);
        expect(readByBash(directory)).toEqual(expected);
        const file = readEnvironmentFile(text);
        expect(Object.fromEntries(environmentValues(file))).toEqual(expected);
        expect(file.problems).toEqual([]);
        for (const [name, value] of accepted.slice(0, 20)) {
          expect(setEnvironmentVariable(text, name, value)).toBe(text);
        }
        written += accepted.length;
      }
      expect(readdirSync(directory).toSorted()).toEqual(['.env', 'compose.yml']);
      printFigure(
        `selfhost-config/env-file ${count} hostile strings (seed ${SEED}), ${written} written and read alike by Compose, bash and our reader, ${count - written} refused`,
      );
    });

    it('are refused only where a program would read something else', () => {
      const refused = values.filter((value) => 'refused' in quoteEnvironmentValue(value));
      expect(refused.length).toBeGreaterThan(count / 20);
      for (const value of refused) {
        expect(quoteEnvironmentValue(value)).toEqual({
          refused: expect.stringMatching(/^it \w+ .{20}/),
        });
        expect(() => environmentLine('NAME', value)).toThrow('The value of NAME cannot be written');
        expect(value).toMatch(/[^\P{Cc}\t\u0080-\u009F]|\\$|'.*["$`\\]|["$`\\].*'|\p{Surrogate}/su);
      }
    });

    it('that an operator wrote are read as Compose reads them, and said where bash differs', () => {
      let read = 0;
      let unsuspected = 0;
      for (let index = 0; index < sized(1000); index += 1) {
        const text = Array.from({ length: 4 }, (_, at) => {
          const quote = pick(random, ['', '', "'", '"']);
          return `V${at}=${quote}${hostile().replaceAll('\u0000', '')}${quote}\n`;
        }).join('');
        writeFileSync(join(directory, '.env'), text);
        const file = readEnvironmentFile(Buffer.from(text).toString());
        const ours = Object.fromEntries(environmentValues(file));
        const theirs = tryCompose(directory);
        expect([text, file.problems.some(({ kind }) => kind === 'unreadable')]).toEqual([
          text,
          theirs === undefined,
        ]);
        if (theirs === undefined) continue;
        read += 1;
        const asked = Object.entries(ours).filter(([name]) => /^V\d$/.test(name));
        expect([text, theirs]).toEqual([text, Object.fromEntries(asked)]);
        if (file.problems.length > 0) continue;
        unsuspected += 1;
        expect([text, readByBash(directory)]).toEqual([text, theirs]);
      }
      expect(unsuspected).toBeGreaterThan(0);
      expect(readdirSync(directory).toSorted()).toEqual(['.env', 'compose.yml']);
      printFigure(
        `selfhost-config/env-file ${sized(1000)} raw files, ${read} read by Compose and by us alike, ${unsuspected} of them without a finding and read alike by bash`,
      );
    }, 240_000);
  },
);

function tryCompose(directory: string): Record<string, string> | undefined {
  try {
    return readByCompose(directory);
  } catch {
    return undefined;
  }
}

function readByCompose(directory: string): Record<string, string> {
  const output = composeEngine.run(directory, ['-f', 'compose.yml', 'config', '--format', 'json']);
  const { services } = JSON.parse(output) as {
    services: { a: { environment: Record<string, string | null> } };
  };
  return Object.fromEntries(
    Object.entries(services.a.environment).flatMap(([name, value]) =>
      // Compose writes a dollar sign twice so that its output can be read again.
      value === null ? [] : [[name, value.replaceAll('$$', '$')]],
    ),
  );
}

/** As install/_lib.sh does it: every assignment is exported while the file is sourced. */
function readByBash(directory: string): Record<string, string> {
  const output = execFileSync('bash', ['-c', 'set -ea; . ./.env; set +a; env -0'], {
    cwd: directory,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: directory },
  });
  return Object.fromEntries(
    output
      .split('\0')
      .filter((line) => /^V\d+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}
