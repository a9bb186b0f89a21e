// Runs in Stryker's copy of a package: what the package depends on, but the copy of vitest that Stryker runs the tests with.
import { mkdirSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

// The copy stands two folders below the package.
const own = join('..', '..', 'node_modules');
mkdirSync('node_modules');
for (const name of readdirSync(own)) {
  if (name.startsWith('.')) continue;
  const target =
    name === 'vitest' ? join(import.meta.dirname, 'node_modules', name) : join(own, name);
  symlinkSync(realpathSync(target), join('node_modules', name), 'junction');
}
