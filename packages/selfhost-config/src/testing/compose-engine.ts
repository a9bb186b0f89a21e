import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the real Compose engine is. */
export const enginePath = fileURLToPath(
  new URL('../../../../oracles/compose/target/compose', import.meta.url),
);
const isInstalled = existsSync(enginePath);

/** The real Compose engine; without it tests skip by name, in CI they fail. */
export const composeEngine = {
  name: isInstalled ? 'docker compose' : 'docker compose (not installed: npm run test:setup)',
  isSkipped: !isInstalled && process.env['CI'] !== 'true',
  /** Runs it in a directory, with nothing of this process's environment but the search path. */
  run(directory: string, args: readonly string[]): string {
    return execFileSync(enginePath, args, {
      cwd: directory,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: directory },
      maxBuffer: 1e9,
      stdio: 'pipe',
      timeout: 60_000,
    });
  },
};
