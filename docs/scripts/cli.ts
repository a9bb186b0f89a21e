import { main as alerts } from '../../packages/alert-rules/src/bin/main.ts';
import { main as release } from '../../packages/release-manager/src/bin/main.ts';
import { main as sandbox } from '../../packages/sandbox/src/bin/main.ts';
import { main as config } from '../../packages/sdk-config-builder/src/bin/main.ts';
import { main as selfhost } from '../../packages/selfhost-config/src/bin/main.ts';
import { page } from './markdown.ts';

type Main = (args: readonly string[], host: Host) => Promise<number>;
type Host = Parameters<typeof release>[1] &
  Parameters<typeof config>[1] &
  Parameters<typeof alerts>[1] &
  Parameters<typeof selfhost>[1] &
  Parameters<typeof sandbox>[1];

const programs: readonly (readonly [name: string, owner: string, main: Main])[] = [
  ['sentry-config', 'sdk-config-builder', config],
  ['sentry-release', 'release-manager', release],
  ['sentry-alerts', 'alert-rules', alerts],
  ['sentry-selfhost', 'selfhost-config', selfhost],
  ['sentry-sandbox', 'sandbox', sandbox],
];

/** The help of every command of every program. */
export async function cliPage(): Promise<string> {
  // Help is as wide as the terminal of whoever asks; a page is not.
  process.stdout.isTTY = false;
  const sections = await Promise.all(
    programs.map(async ([name, owner, main]) => {
      const texts = await helpOf(name, main);
      const [first, ...others] = texts.map(({ line, text }) => ({
        line,
        block: `\`\`\`text\n${text.trimEnd()}\n\`\`\``,
      }));
      const commands = others.map(({ line, block }) => `### ${line}\n\n${block}`);
      const intro = `Of [@sentry-kit/${owner}](../../packages/${owner}/README.md).`;
      return [`## ${name}`, intro, first?.block ?? '', ...commands].join('\n\n');
    }),
  );
  return page(
    'Command line',
    'what the programs print with `--help`',
    'Five programs. Each explains itself with `--help`, and its commands do, too. `--json` prints results for programs.',
    ...sections,
  );
}

/** Every command line of a program, the program itself first. */
export async function commandLines(): Promise<readonly string[]> {
  const all = await Promise.all(programs.map(([name, , main]) => helpOf(name, main)));
  return all.flat().map(({ line }) => line);
}

interface Help {
  readonly line: string;
  readonly text: string;
}

async function helpOf(name: string, main: Main, path: readonly string[] = []): Promise<Help[]> {
  const text = await printed(main, [...path, '--help']);
  const line = [name, ...path].join(' ');
  const found = [{ line, text }];
  for (const command of commandsIn(text))
    // oxlint-disable-next-line no-await-in-loop -- what is printed belongs to one command at a time
    found.push(...(await helpOf(name, main, [...path, command])));
  return found;
}

function commandsIn(text: string): readonly string[] {
  const listed = /^Commands:\n((?: {2}.*\n|\n)*)/m.exec(text)?.[1] ?? '';
  return Array.from(listed.matchAll(/^ {2}([a-z][\w-]*)/gm), ([, command = '']) => command).filter(
    (command) => command !== 'help',
  );
}

async function printed(main: Main, args: readonly string[]): Promise<string> {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const host: Host = {
    directory: '.',
    environment: {},
    isColored: false,
    isWatched: false,
    now: () => 0,
    write,
    writeError: write,
    onSignal: () => () => undefined,
  };
  await main(args, host);
  return text;
}
