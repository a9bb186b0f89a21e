import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SentryConfig, SourceTarget } from '../../src/render.ts';
import { renderInit } from '../../src/render.ts';
import { oracle } from '../support/oracles.ts';

/** Answers lines of JSON. */
export type Program = (lines: readonly unknown[]) => readonly unknown[];

const everything: SentryConfig = {
  traces: { rules: [], defaultRate: 1, logs: { rules: [], defaultRate: 1 } },
  caps: { perSession: 1 },
};
const MOST_BYTES = 1_000_000_000;

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when the process ends. */
export function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sentry-kit-render-'));
  folders.push(folder);
  return folder;
}

/** Renders into a folder. */
export function renderInto(folder: string, config: SentryConfig, target: SourceTarget) {
  const rendered = renderInit(config, target);
  for (const { path, text } of rendered.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return rendered;
}

/** The interpreter that has the SDK. */
export const python = join(oracle('python-sdk'), '.venv', 'bin', 'python');
export const isPythonMissing = process.env['CI'] !== 'true' && !existsSync(python);
export const isGoMissing =
  process.env['CI'] !== 'true' &&
  (spawnSync('go', ['version']).status !== 0 ||
    !existsSync(join(oracle('go-sdk'), 'node_modules')));

const programAt = (name: string) =>
  fileURLToPath(new URL(`../programs/rendered/${name}`, import.meta.url));

/** The rendered parts of a Python service, as a program. */
export function createPythonProgram(): Program {
  const folder = createFolder();
  renderInto(folder, everything, { language: 'python', sdkVersion: '2.75.0' });
  cpSync(programAt('program.py'), join(folder, 'program.py'));
  return (lines) => run(python, ['-B', join(folder, 'program.py')], lines);
}

/** The same in Go. */
export function createGoProgram(): Program {
  const folder = createGoFolder({ language: 'go', sdkVersion: '0.50.0' }, everything);
  cpSync(programAt('program.go'), join(folder, 'sentrysetup', 'program.go'));
  writeFileSync(
    join(folder, 'main.go'),
    'package main\n\nimport "service/sentrysetup"\n\nfunc main() { sentrysetup.RunProgram() }\n',
  );
  go(folder, ['build', '-o', 'program', '.']);
  return (lines) => run(join(folder, 'program'), [], lines);
}

/** A module of Go with the rendered package in it. */
export function createGoFolder(target: SourceTarget, config: SentryConfig): string {
  const folder = createFolder();
  renderInto(folder, config, target);
  useGoModules(folder, target.language === 'go' ? target.sdkVersion : '');
  return folder;
}

/** The modules of the oracle that has the release. */
export function useGoModules(folder: string, version: string): void {
  const source = oracle(version === '0.50.0' ? 'go-sdk' : 'go-web');
  cpSync(join(source, 'go.sum'), join(folder, 'go.sum'));
  cpSync(join(source, 'go.mod'), join(folder, 'go.mod'));
  go(folder, ['mod', 'edit', '-module', 'service']);
}

/** Runs a command of Go's, without the network. */
export function go(folder: string, args: readonly string[]): string {
  const environment = { ...process.env, GOFLAGS: '-mod=mod', GOPROXY: 'off' };
  return execFileSync('go', [...args], { cwd: folder, encoding: 'utf8', env: environment });
}

function run(
  command: string,
  args: readonly string[],
  lines: readonly unknown[],
): readonly unknown[] {
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    input,
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}
