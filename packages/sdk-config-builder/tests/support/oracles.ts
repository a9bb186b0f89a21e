import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of a real program, such as `sdk-11`. */
export function oracle(name: string): string {
  return fileURLToPath(new URL(`../../../../oracles/${name}`, import.meta.url));
}

/** Whether a test that needs a real program is skipped: only where it is not installed, and never in CI. */
export function isMissing(name: string): boolean {
  return process.env['CI'] !== 'true' && !isInstalled(name);
}

/** Whether a real program is there. */
export function isInstalled(name: string): boolean {
  const folder = `${oracle(name)}/node_modules`;
  return existsSync(folder) && readdirSync(folder).length > 0;
}
