import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuse } from '../../missing.ts';

const oracles = fileURLToPath(new URL('../../../../../oracles/', import.meta.url));

export const environmentOf = (url: string): Readonly<Record<string, string>> => ({
  HOME: '/nonexistent',
  SENTRY_URL: url,
  SENTRY_HOST: url,
  SENTRY_AUTH_TOKEN: `sntryu_${'a'.repeat(64)}`,
  SENTRY_ORG: 'acme',
  SENTRY_PROJECT: 'shop',
  SENTRY_LOAD_DOTENV: '0',
});

/** A program that injects and uploads a directory, in one step or two. */
export interface UploadSubject {
  readonly name: string;
  commands(directory: string, url: string, version: string): readonly (readonly string[])[];
  environment(url: string): Readonly<Record<string, string>>;
}

const program = fileURLToPath(new URL('programs/upload.ts', import.meta.url));

export const ours: UploadSubject = {
  name: '@sentry-kit/release-manager',
  commands: (directory, url, version) => [[process.execPath, program, directory, url, version]],
  environment: environmentOf,
};

export const oursRewriting: UploadSubject = {
  name: `${ours.name}, rewrite`,
  commands: (directory, url, version) => [
    [process.execPath, program, directory, url, version, 'rewrite'],
  ],
  environment: environmentOf,
};

/** The binary itself, without the script that starts it. */
export const findBinary = (): string => {
  const packages = join(oracles, 'sentry-cli/node_modules/@sentry');
  const found = existsSync(packages)
    ? readdirSync(packages)
        .map((name) => join(packages, name, 'bin/sentry-cli'))
        .find((path) => /cli-(?:linux|win32|darwin)/.test(path) && existsSync(path))
    : undefined;
  if (found === undefined) return refuse('npm run test:setup -- sentry-cli');
  return found;
};

const runBinary = (name: string, ...flags: readonly string[]): UploadSubject => ({
  name,
  commands: (directory, _, version) => {
    const binary = findBinary();
    return [
      [binary, 'sourcemaps', 'inject', directory],
      [binary, 'sourcemaps', 'upload', ...flags, '--release', version, directory],
    ];
  },
  environment: environmentOf,
});

export const sentryCli: UploadSubject = runBinary('sentry-cli 3.8.0', '--no-rewrite');

/** Rewriting is what it does unless it is told not to. */
export const sentryCliRewriting: UploadSubject = runBinary('sentry-cli 3.8.0, rewrite');

export const sentryOfNpm: UploadSubject = {
  name: 'sentry 0.49.0',
  commands: (directory, _, version) => {
    const script = join(oracles, 'sentry/node_modules/sentry/dist/bin.cjs');
    if (!existsSync(script)) refuse('npm run test:setup -- sentry');
    return [[process.execPath, script, 'sourcemap', 'upload', directory, '--release', version]];
  },
  environment: environmentOf,
};
