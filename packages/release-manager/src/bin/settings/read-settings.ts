import { parseToken } from '@sentry-kit/api-client/core';
import type { GlobalOptions } from '../context.ts';
import type { Host } from '../host.ts';
import { findSettingsFiles, type FoundFile } from './find-files.ts';

/** A value, and where it comes from. */
export interface Setting {
  readonly value: string;
  /** For people: `the option --org`, `SENTRY_ORG`, the path of a file. */
  readonly from: string;
}

/** Everything that the program is told from outside of a command. */
export interface Settings {
  readonly token: Setting | undefined;
  readonly organization: Setting | undefined;
  /** Names, separated by blanks or commas. */
  readonly projects: Setting | undefined;
  readonly url: Setting | undefined;
  readonly dsn: Setting | undefined;
  readonly environment: Setting | undefined;
  /** Where what was said and what the token says are two things; the first counts. */
  readonly differences: readonly string[];
}

/**
 * Options before variables before files before what the token itself says. sentry-cli lets the token's address and
 * organization win over what was said; here it is the other way round, and the difference is told.
 */
export function readSettings(host: Host, options: GlobalOptions): Settings {
  const files = findSettingsFiles(host);
  const find = (option: string, given: string | undefined, variable: string, key: string) =>
    found(given, `the option --${option}`) ??
    found(host.environment[variable], variable) ??
    inFiles(files, key);
  const token = find('auth-token', options.authToken, 'SENTRY_AUTH_TOKEN', 'auth.token');
  const claims = token === undefined ? undefined : parseToken(token.value);
  const said = {
    organization: find('org', options.org, 'SENTRY_ORG', 'defaults.org'),
    url: find('url', options.url, 'SENTRY_URL', 'defaults.url'),
  };
  const claimed = {
    organization: found(claims?.organization, 'the token'),
    url: found(claims?.url, 'the token'),
  };
  const differences = (['organization', 'url'] as const).flatMap((key) => {
    const [own, other] = [said[key], claimed[key]];
    if (own === undefined || other === undefined || isSame(own.value, other.value)) return [];
    return [`${key}: ${own.value} from ${own.from} is used, and the token says ${other.value}`];
  });
  return {
    token,
    organization: said.organization ?? claimed.organization,
    projects: find('project', options.project?.join(' '), 'SENTRY_PROJECT', 'defaults.project'),
    // Without a word the client itself goes where the token says, region included.
    url: said.url ?? claimed.url,
    dsn: found(host.environment['SENTRY_DSN'], 'SENTRY_DSN') ?? inFiles(files, 'auth.dsn'),
    environment:
      found(host.environment['SENTRY_ENVIRONMENT'], 'SENTRY_ENVIRONMENT') ??
      inFiles(files, 'defaults.environment'),
    differences,
  };
}

function found(value: string | undefined, from: string): Setting | undefined {
  return value === undefined || value === '' ? undefined : { value, from };
}

function inFiles(files: readonly FoundFile[], key: string): Setting | undefined {
  for (const { path, settings } of files) {
    const setting = found(settings[key], path);
    if (setting !== undefined) return setting;
  }
  return undefined;
}

const isSame = (one: string, other: string) =>
  one.replace(/\/+$/, '') === other.replace(/\/+$/, '');
