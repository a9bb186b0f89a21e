/** A command line as it is written now; the note tells who wrote an old one. */
export interface TranslatedLine {
  readonly args: readonly string[];
  readonly note?: string;
}

type Rule = readonly [
  pattern: readonly string[],
  now: (parts: readonly string[], rest: readonly string[]) => readonly string[],
];

const dropped = new Set([
  '--rewrite-maps',
  '--validate',
  '--no-dedupe',
  '-v',
  '--verbose',
  '--rewrite',
  '--no-rewrite',
]);
const without = (rest: readonly string[]) => rest.filter((word) => !dropped.has(word));

/** `-r VERSION` or `--release VERSION`, taken out of the rest. */
function takeRelease(
  rest: readonly string[],
): readonly [version: readonly string[], rest: readonly string[]] {
  const at = rest.findIndex((word) => word === '-r' || word === '--release');
  if (at < 0) return [[], rest];
  return [rest.slice(at + 1, at + 2), [...rest.slice(0, at), ...rest.slice(at + 2)]];
}

// Commands of sentry-cli 1 to 3 (its `--help`, and the CHANGELOG of 3.0.0 for what was removed). `*` stands for one word.
const RULES: readonly Rule[] = [
  [
    ['releases', 'files', '*', 'upload-sourcemaps'],
    ([version = ''], rest) => ['source-maps', 'upload', ...without(rest), '--release', version],
  ],
  [
    ['releases', 'files', '*', 'upload'],
    ([version = ''], rest) => ['files', 'upload', version, ...rest],
  ],
  [['releases', 'files', '*', 'list'], ([version = '']) => ['files', 'list', version]],
  [
    ['releases', 'files', '*', 'delete'],
    ([version = ''], rest) => ['files', 'delete', version, ...rest],
  ],
  [
    ['releases', 'deploys', '*', 'new'],
    ([version = ''], rest) => ['deploys', 'new', version, ...rest],
  ],
  [['releases', 'deploys', '*', 'list'], ([version = '']) => ['deploys', 'list', version]],
  [['releases', 'info', '*'], ([version = ''], rest) => ['show', version, ...rest]],
  [['releases', 'list'], (_parts, rest) => ['list', ...rest]],
  ...['new', 'set-commits', 'finalize', 'delete', 'archive', 'restore', 'propose-version'].map(
    (name): Rule => [['releases', name], (_parts, rest) => [name, ...rest]],
  ),
  [['sourcemaps', 'explain'], (_parts, rest) => ['explain', ...rest]],
  [
    ['sourcemaps', '*'],
    ([name = ''], rest) => ['source-maps', name, ...(name === 'upload' ? without(rest) : rest)],
  ],
];

/** Reads command lines of sentry-cli, removed ones too, as what does the same today. */
export function translateLine(args: readonly string[]): TranslatedLine {
  const start = args.findIndex((word) =>
    ['releases', 'sourcemaps', 'deploys', 'monitors'].includes(word),
  );
  if (start < 0) return { args };
  const [globals, command] = [args.slice(0, start), args.slice(start)];
  const now = command[0] === 'monitors' ? translateMonitor(command) : translate(command);
  if (now === undefined) return { args };
  return {
    args: [...globals, ...now],
    note: `this is now: sentry-release ${now.map(quote).join(' ')}`,
  };
}

function translate(command: readonly string[]): readonly string[] | undefined {
  // The version of a deploy may stand behind other options.
  if (command[0] === 'deploys') {
    const [version, rest] = takeRelease(command.slice(2));
    return version.length === 0 ? undefined : ['deploys', command[1] ?? '', ...version, ...rest];
  }
  for (const [pattern, now] of RULES) {
    const fits = pattern.every((word, index) =>
      word === '*' ? index in command : word === command[index],
    );
    if (fits) {
      const parts = pattern.flatMap((word, index) => (word === '*' ? [command[index] ?? ''] : []));
      return now(parts, command.slice(pattern.length));
    }
  }
  return undefined;
}

/** `monitors run SLUG --check-in-status STATUS`, which ran nothing, is a check-in. */
function translateMonitor(command: readonly string[]): readonly string[] | undefined {
  const at = command.indexOf('--check-in-status');
  const status = command[at + 1];
  if (command[1] !== 'run' || at < 0 || status === undefined) return undefined;
  const [slug = '', ...rest] = [...command.slice(2, at), ...command.slice(at + 2)];
  return ['monitors', 'check-in', slug, status, ...rest];
}

const quote = (word: string) =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
