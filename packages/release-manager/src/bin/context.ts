import { createSentryClient } from '@sentry-kit/api-client';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import type { Host } from './host.ts';

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

/** The client for what the command line and the variables say; the command line wins. */
export function connect(host: Host, options: GlobalOptions) {
  const { environment } = host;
  const token = options.authToken ?? environment['SENTRY_AUTH_TOKEN'];
  const organization = options.org ?? environment['SENTRY_ORG'];
  const project = options.project?.[0] ?? environment['SENTRY_PROJECT'];
  const baseUrl = options.url ?? environment['SENTRY_URL'];
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
      diagnostics: missing,
    });
  }
  return createSentryClient({ token, organization, project, baseUrl });
}

/** The projects that are named, by the command line or the variable. */
export function projectsOf(host: Host, options: GlobalOptions): readonly string[] | undefined {
  if (options.project && options.project.length > 0) return options.project;
  const project = host.environment['SENTRY_PROJECT'];
  return project ? project.split(/[\s,]+/).filter(Boolean) : undefined;
}
