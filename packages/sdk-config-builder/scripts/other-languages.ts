import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The options of the installed SDK of another language. */
export interface OtherOptions {
  /** The release that was read. */
  readonly release: string;
  /** By option: the default in Python, the type in Go, as source text. */
  readonly options: Readonly<Record<string, string>>;
}

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const read = (command: string, args: readonly string[], folder: string) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', maxBuffer: 4_000_000 });

/** The folder of the installed Python SDK; nothing where it is not installed. */
export function findPython(): string | undefined {
  const libraries = pathOf('../../../oracles/python-sdk/.venv/lib');
  if (!existsSync(libraries)) return undefined;
  return readdirSync(libraries)
    .map((version) => join(libraries, version, 'site-packages/sentry_sdk'))
    .find((folder) => existsSync(folder));
}

/** Reads the options of the installed Python SDK. */
export function extractPython(folder: string): OtherOptions {
  const options = JSON.parse(read('python3', [pathOf('python_options.py'), 'consts.py'], folder));
  const release = /^VERSION = "([\d.]+)"$/m.exec(read('cat', ['consts.py'], folder))?.[1] ?? '';
  return { release, options };
}

/** The folder of the Go module that depends on the Go SDK; nothing where it is not installed. */
export function findGo(): string | undefined {
  const folder = pathOf('../../../oracles/go-sdk');
  return existsSync(`${folder}/node_modules`) ? folder : undefined;
}

/** Reads the options of the installed Go SDK, as its compiler sees them. */
export function extractGo(folder: string): OtherOptions {
  const options: Record<string, string> = JSON.parse(read('go', ['run', './options'], folder));
  const module = ['list', '-m', '-f', '{{.Version}}', 'github.com/getsentry/sentry-go'];
  const release = read('go', module, folder).trim().replace(/^v/, '');
  return {
    release,
    options,
  };
}
