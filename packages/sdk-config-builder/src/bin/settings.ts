import { readFileSync } from 'node:fs';
import { checkSentryConfig } from '../config/check.ts';
import type { SentryConfig } from '../config/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createSdkConfigError } from '../diagnostics/error.ts';
import type { SourceTarget } from '../render/types.ts';

/** The file that the program reads, and `init` writes. */
export const SETTINGS_FILE = 'sentry.config.json';

/** A service that an init file is rendered for. */
export type RenderTarget = SourceTarget & {
  /** Its folder, from that of the file. Default: the same. */
  readonly directory?: string | undefined;
};

/** What `sentry.config.json` says. */
export interface Settings {
  /** The description. */
  readonly config: SentryConfig;
  /** The services that it is for. */
  readonly targets: readonly RenderTarget[];
}

/** Reads `sentry.config.json`; throws an `SdkConfigError` with every problem. */
export function readSettings(path: string): Settings {
  const value = readJson(path);
  const fields: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  const problems: Diagnostic[] = checkSentryConfig(fields['config'])
    .filter(({ severity }) => severity === 'error')
    .map((found) => ({ ...found, path: ['config', ...found.path] }));
  const targets: readonly unknown[] = Array.isArray(fields['targets']) ? fields['targets'] : [];
  if (targets.length === 0)
    problems.push(
      problem(
        ['targets'],
        'It has to be a list of services, such as { language, framework, sdkVersion }.',
      ),
    );
  for (const [index, target] of targets.entries())
    if (!isTarget(target))
      problems.push(
        problem(
          ['targets', index],
          "It has to have a language ('javascript', 'typescript', 'python' or 'go') and an sdkVersion, as texts.",
        ),
      );
  if (problems.length > 0)
    throw createSdkConfigError('invalid-input', `Invalid settings in ${path}:`, problems);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both parts were checked
  return { config: fields['config'], targets } as Settings;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw createSdkConfigError(
      'invalid-input',
      isMissing
        ? `There is no ${path}. Write one with: sentry-config init`
        : `${path} cannot be read as JSON.`,
    );
  }
}

function isTarget(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const {
    language,
    sdkVersion,
    directory = '',
  }: { language?: unknown; sdkVersion?: unknown; directory?: unknown } = value;
  return (
    ['go', 'javascript', 'python', 'typescript'].includes(String(language)) &&
    typeof sdkVersion === 'string' &&
    typeof directory === 'string'
  );
}

function problem(path: readonly (string | number)[], message: string): Diagnostic {
  return { code: 'sdk-config/invalid-settings', severity: 'error', path, message };
}
