// What the repository's scripts need to know of the workspace: its packages and how to run a program in it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Every package and app: `{ name, folder, directory, manifest, isPublished }`, in the order of the file system. */
export function workspacePackages() {
  return ['packages', 'apps'].flatMap((parent) =>
    (existsSync(join(root, parent)) ? readdirSync(join(root, parent)).sort() : [])
      .map((name) => ({ folder: `${parent}/${name}`, directory: join(root, parent, name) }))
      .filter(({ directory }) => existsSync(join(directory, 'package.json')))
      .map(({ folder, directory }) => {
        const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
        return { name: manifest.name, folder, directory, manifest, isPublished: !manifest.private };
      }),
  );
}

/** The package that a person means by `api-client` or `@sentry-kit/api-client`; ends the process when there is none. */
export function packageNamed(name) {
  const found = workspacePackages().find(
    (candidate) => candidate.name === name || candidate.name === `@sentry-kit/${name}`,
  );
  if (found) return found;
  console.error(
    `There is no package "${name}". Packages: ${workspacePackages()
      .map((candidate) => candidate.name.replace('@sentry-kit/', ''))
      .join(', ')}.`,
  );
  process.exit(1);
}

/** Runs a program of the workspace with its output shown; returns its exit status. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
    env: {
      ...process.env,
      TURBO_TELEMETRY_DISABLED: '1',
      ...options.env,
      PATH: toolPath(options.cwd ?? root),
    },
  });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  return status ?? 1;
}

/** Like `run`, but a failure ends this process with the same status. */
export function runOrExit(command, args, options) {
  const status = run(command, args, options);
  if (status !== 0) process.exit(status);
}

/** The tools of a folder before those of the root: a package may have a copy of its own, with other peers. */
export function toolPath(directory) {
  return [
    join(directory, 'node_modules', '.bin'),
    join(root, 'node_modules', '.bin'),
    process.env.PATH,
  ].join(delimiter);
}
