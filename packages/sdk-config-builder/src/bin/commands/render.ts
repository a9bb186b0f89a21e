import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { EXIT } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { describeDiagnostic, hasErrors, print, type GlobalOptions } from '../print.ts';
import { readSettings, SETTINGS_FILE, type Settings } from '../settings.ts';

interface RenderFlags {
  readonly file: string;
  readonly check?: boolean;
  readonly force?: boolean;
}

// What rendered files say of themselves.
const MARK = 'Rendered from a description';

/** A file as it should be, and whether it is. */
interface Outcome {
  readonly path: string;
  readonly text: string;
  readonly state: 'different' | 'foreign' | 'missing' | 'same';
}

/** `sentry-config render`. */
export function addRender(program: Command, host: Host, end: (code: number) => void): void {
  program
    .command('render')
    .description('write the init files of all described services')
    .option('-f, --file <path>', 'the settings', SETTINGS_FILE)
    .option('--check', 'write nothing, and exit with 3 where a file is not as described')
    .option('--force', 'write over files that were not rendered, too')
    .action(async (options: RenderFlags) => {
      const settingsPath = resolve(host.directory, options.file);
      const { outcomes, diagnostics } = await renderAll(
        readSettings(settingsPath),
        dirname(settingsPath),
      );
      const changed = outcomes.filter(({ state }) => state !== 'same');
      const foreign =
        options.force === true ? [] : changed.filter(({ state }) => state === 'foreign');
      const isBroken = hasErrors(diagnostics) || foreign.length > 0;
      const isWritten = options.check !== true && !isBroken;
      if (isWritten) for (const outcome of changed) write(outcome);
      for (const diagnostic of diagnostics) host.writeError(`${describeDiagnostic(diagnostic)}\n`);
      const show = (path: string) => relative(host.directory, path);
      print(
        host,
        program.opts<GlobalOptions>(),
        { files: outcomes.map(({ path, state }) => ({ path: show(path), state })), diagnostics },
        changed.map(({ path, state }) =>
          isWritten ? `written: ${show(path)}` : `${state}: ${show(path)}`,
        ),
      );
      if (foreign.length > 0 && options.check !== true)
        host.writeError(
          'error: nothing was written: a file that was not rendered is in the way\n  Write over it with --force.\n',
        );
      if (options.check === true && changed.length > 0)
        host.writeError('note: not as described; write the files with: sentry-config render\n');
      if (options.check === true && (isBroken || changed.length > 0)) end(EXIT.refused);
      else if (isBroken) end(EXIT.failed);
    });
}

async function renderAll(
  { config, targets }: Settings,
  folder: string,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly diagnostics: readonly Diagnostic[] }> {
  // The generators are large, and no other command needs them.
  const { renderInit } = await import('../../render/render-init.ts');
  const diagnostics: Diagnostic[] = [];
  const outcomes = new Map<string, Outcome>();
  for (const [index, { directory = '.', ...target }] of targets.entries()) {
    const rendered = renderInit(config, target);
    for (const diagnostic of rendered.diagnostics)
      diagnostics.push({ ...diagnostic, path: ['targets', index, ...diagnostic.path] });
    for (const { path, text } of rendered.files) {
      const place = join(folder, directory, path);
      if (isOutside(folder, place))
        diagnostics.push({
          code: 'sdk-config/outside',
          severity: 'error',
          path: ['targets', index, 'directory'],
          message: 'It leads out of the folder of the settings.',
        });
      else outcomes.set(place, { path: place, text, state: stateOf(place, text) });
    }
  }
  return { outcomes: [...outcomes.values()], diagnostics };
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way.startsWith('..') || isAbsolute(way);
}

function stateOf(path: string, text: string): Outcome['state'] {
  try {
    const found = readFileSync(path, 'utf8');
    if (found === text) return 'same';
    return text.includes(MARK) && !found.includes(MARK) ? 'foreign' : 'different';
  } catch {
    return 'missing';
  }
}

function write({ path, text }: Outcome): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
