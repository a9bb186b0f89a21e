import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createJiti } from 'jiti';
import { isRecord } from '../canonical/casing.ts';
import { checkAlerts } from '../check/check-alerts.ts';
import { createAlertRulesError } from '../diagnostic/error.ts';
import type { AlertSet } from '../model/alerts.ts';
import type { GlobalOptions } from './options.ts';
import type { Host } from './host.ts';

/** What a TypeScript or JavaScript file exports, as `default` or as `alerts`; nothing is checked yet. */
export async function loadExport(host: Host, file: string): Promise<unknown> {
  const path = resolve(host.directory, file);
  if (!existsSync(path)) {
    throw createAlertRulesError(
      'invalid-input',
      `There is no file ${file}. Write one that exports alerts, or name it with --file.`,
    );
  }
  const jiti = createJiti(import.meta.url, {
    moduleCache: false,
    fsCache: false,
    interopDefault: false,
  });
  const loaded: unknown = await jiti.import(path);
  if (!isRecord(loaded)) return loaded;
  return loaded['default'] ?? loaded['alerts'];
}

/** The alerts of the file, without errors. */
export async function loadAlerts(host: Host, { file }: GlobalOptions): Promise<AlertSet> {
  const set = await loadExport(host, file);
  const errors = checkAlerts(set).filter(({ severity }) => severity === 'error');
  if (isAlertSet(set, errors.length)) return set;
  throw createAlertRulesError('invalid-input', `${file} has problems.`, errors);
}

function isAlertSet(value: unknown, errors: number): value is AlertSet {
  return errors === 0 && isRecord(value);
}
