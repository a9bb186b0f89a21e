import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Host } from '../host.ts';
import { parseIni, parseProperties, type SettingsFile } from './parse-settings.ts';

/** A file of settings that counts. */
export interface FoundFile {
  /** Where it is. */
  readonly path: string;
  /** What it says. */
  readonly settings: SettingsFile;
}

const NAMES = ['.sentryclirc', 'sentrycli.ini'];

/**
 * The files that sentry-cli reads, the one that wins first: `SENTRY_PROPERTIES`, the nearest from here upwards, the one of
 * the home folder (sentry-cli src/config.rs).
 */
export function findSettingsFiles(host: Host): readonly FoundFile[] {
  const { environment, directory } = host;
  const home = environment['HOME'] ?? environment['USERPROFILE'];
  const properties = environment['SENTRY_PROPERTIES'];
  const near = nearest(directory);
  const global = globalFile(environment, home);
  return [
    ...(properties === undefined ? [] : [read(properties, parseProperties)]),
    ...(near === undefined || near === global ? [] : [read(near, parseIni)]),
    ...(global === undefined ? [] : [read(global, parseIni)]),
  ];
}

/** Where `login` writes for every project of this user. */
export function homeFile(host: Host): string {
  const home = host.environment['HOME'] ?? host.environment['USERPROFILE'] ?? host.directory;
  return join(home, '.sentryclirc');
}

function read(path: string, parse: (text: string) => SettingsFile): FoundFile {
  return { path, settings: parse(readFileSync(path, 'utf8')) };
}

function nearest(directory: string): string | undefined {
  const found = NAMES.map((name) => join(directory, name)).find((path) => existsSync(path));
  const parent = dirname(directory);
  return found ?? (parent === directory ? undefined : nearest(parent));
}

function globalFile(environment: Host['environment'], home?: string): string | undefined {
  const folder = environment['XDG_CONFIG_HOME'] ?? (home && join(home, '.config'));
  const paths = [
    ...(home === undefined ? [] : [join(home, '.sentryclirc')]),
    ...(folder === undefined ? [] : [join(folder, 'sentry', 'sentrycli.ini')]),
  ];
  return paths.find((path) => existsSync(path));
}
