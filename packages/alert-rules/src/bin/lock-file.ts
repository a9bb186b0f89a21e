import { readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isRecord } from '../canonical/casing.ts';
import { createAlertRulesError } from '../diagnostic/error.ts';
import type { AlertLock } from '../plan/types.ts';
import type { GlobalOptions } from './options.ts';
import type { Host } from './host.ts';

/** What was applied last; nothing when there is no such file. */
export async function readLock(
  host: Host,
  { lock: file }: GlobalOptions,
): Promise<AlertLock | undefined> {
  let text: string;
  try {
    text = await readFile(resolve(host.directory, file), 'utf8');
  } catch (error) {
    if (isRecord(error) && error['code'] === 'ENOENT') return undefined;
    throw error;
  }
  const value: unknown = parse(text);
  if (isLock(value)) return value;
  throw createAlertRulesError(
    'invalid-input',
    `${file} is no lock of this version. Make it again: sentry-alerts adopt.`,
  );
}

/** The lock, or an error that says how to get one. */
export async function needLock(host: Host, globals: GlobalOptions): Promise<AlertLock> {
  const lock = await readLock(host, globals);
  if (lock) return lock;
  throw createAlertRulesError(
    'invalid-input',
    `There is no ${globals.lock}: nothing was applied yet. Run sentry-alerts apply, or adopt.`,
  );
}

/** At once or not at all, so that whoever is stopped in between keeps the one before. */
export async function writeLock(
  host: Host,
  { lock: file }: GlobalOptions,
  lock: AlertLock,
): Promise<void> {
  const path = resolve(host.directory, file);
  await writeFile(`${path}.new`, `${JSON.stringify(lock, undefined, 2)}\n`);
  await rename(`${path}.new`, path);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isLock(value: unknown): value is AlertLock {
  return (
    isRecord(value) &&
    value['version'] === 1 &&
    typeof value['organization'] === 'string' &&
    ['monitors', 'alerts', 'notifications', 'deleted'].every((key) => isRecord(value[key]))
  );
}
