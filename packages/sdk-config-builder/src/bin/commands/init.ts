import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { SentryConfig } from '../../config/types.ts';
import { createSdkConfigError } from '../../diagnostics/error.ts';
import { detectTargets } from '../detect-targets.ts';
import type { Host } from '../host.ts';
import { print, type GlobalOptions } from '../print.ts';
import { SETTINGS_FILE, type Settings } from '../settings.ts';

/** What a service can begin with: nothing personal leaves, little is kept of traces, and each value can be changed outside. */
const start: SentryConfig = {
  dsn: { env: 'SENTRY_DSN' },
  release: { env: 'SENTRY_RELEASE' },
  environment: { env: 'SENTRY_ENVIRONMENT', fallback: 'development' },
  disabledIn: ['test'],
  killSwitch: 'SENTRY_DISABLED',
  errors: 1,
  traces: { env: 'SENTRY_TRACES_SAMPLE_RATE', fallback: 0.1 },
  scrubbing: 'strict',
  caps: { perFingerprint: 20, perWindow: { events: 600, seconds: 60 } },
};

interface InitFlags {
  readonly force?: boolean;
}

/** `sentry-config init`. */
export function addInit(program: Command, host: Host): void {
  program
    .command('init')
    .description(`describe the services of a folder in ${SETTINGS_FILE}`)
    .argument('[directory]', 'the folder', '.')
    .option('--force', `write over a ${SETTINGS_FILE} that is there`)
    .action((directory: string, options: InitFlags) => {
      const folder = resolve(host.directory, directory);
      const path = join(folder, SETTINGS_FILE);
      if (existsSync(path) && options.force !== true)
        throw createSdkConfigError(
          'invalid-input',
          `${path} is there already. Write over it with --force.`,
        );
      const targets = detectTargets(folder);
      if (targets.length === 0)
        throw createSdkConfigError(
          'invalid-input',
          `There is no package.json, requirements.txt, pyproject.toml, Pipfile or go.mod in ${folder}.`,
        );
      const settings: Settings = { config: start, targets };
      writeFileSync(path, `${JSON.stringify(settings, undefined, 2)}\n`);
      print(host, program.opts<GlobalOptions>(), settings, [
        `${SETTINGS_FILE} describes ${targets.length} ${targets.length === 1 ? 'service' : 'services'}:`,
        ...targets.map(
          ({ directory: place = '.', language, framework = '', sdkVersion }) =>
            `  ${place}: ${language} ${framework}, SDK ${sdkVersion}`,
        ),
        'Next: sentry-config render',
      ]);
    });
}
