import { createSentryClient } from '@sentry-kit/api-client';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import type { Host } from './host.ts';
import { readSettings } from './settings/read-settings.ts';

/** Options that every command takes. */
export interface GlobalOptions {
  /** Slug of the organization. */
  readonly org?: string;
  /** Slugs of projects. */
  readonly project?: readonly string[];
  /** Address of Sentry. */
  readonly url?: string;
  /** Token; the variable is safer, since command lines are logged. */
  readonly authToken?: string;
  /** Results as JSON. */
  readonly json?: boolean;
}

/** The client for what the command line, the variables and the files say, in this order. */
export function connect(host: Host, options: GlobalOptions) {
  const { token, organization, url, differences } = readSettings(host, options);
  for (const difference of differences) host.writeError(`note: ${difference}\n`);
  const missing: Diagnostic[] = [];
  const add = (path: string, variable: string, option: string) =>
    missing.push({
      code: `release-manager/no-${path}`,
      severity: 'error',
      path: [path],
      message: `set ${variable}, or give ${option}`,
    });
  if (!token) add('token', 'SENTRY_AUTH_TOKEN', '--auth-token');
  if (!organization) add('organization', 'SENTRY_ORG', '--org');
  if (!token || !organization) {
    throw createReleaseManagerError('invalid-input', 'Something is needed to reach Sentry:', {
      hint: 'sentry-release info shows what is known and where it comes from; sentry-release login keeps a token.',
      diagnostics: missing,
    });
  }
  return createSentryClient({
    token: token.value,
    organization: organization.value,
    project: projectsOf(host, options)?.[0],
    baseUrl: url?.from === 'the token' ? undefined : url?.value,
  });
}

/** The projects that are named. */
export function projectsOf(host: Host, options: GlobalOptions): readonly string[] | undefined {
  const { projects } = readSettings(host, options);
  return projects?.value.split(/[\s,]+/).filter(Boolean);
}

/** Where events and check-ins go. Throws `invalid-input` when nobody said. */
export function dsnOf(host: Host, options: GlobalOptions & { readonly dsn?: string }): string {
  const dsn = options.dsn ?? readSettings(host, options).dsn?.value;
  if (dsn !== undefined) return dsn;
  throw createReleaseManagerError(
    'invalid-input',
    'A DSN is needed: set SENTRY_DSN, or give --dsn.',
  );
}
