import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A real program of `oracles/`, which `npm run test:setup` installs. */
export interface Oracle {
  readonly name: string;
  readonly directory: string;
  /** True without the program; never true in CI, where its absence has to fail. */
  readonly isSkipped: boolean;
}

export function findOracle(name: string): Oracle {
  const directory = fileURLToPath(new URL(`../../../../oracles/${name}`, import.meta.url));
  const isInstalled = existsSync(`${directory}/node_modules/.sentry-kit-setup`);
  return {
    name: isInstalled ? name : `${name} (not installed: npm run test:setup)`,
    directory,
    isSkipped: !isInstalled && process.env['CI'] !== 'true',
  };
}
