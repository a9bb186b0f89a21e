import { createError } from '../core/error.ts';
import { checkOptions } from '../core/options.ts';
import { createRedact } from '../core/redact.ts';
import type { ClientOptions, Diagnostic } from '../core/types.ts';
import { parseToken } from './parse-token.ts';

/** Environment variables, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variable of each option, by the names that sentry-cli reads (docs.sentry.io/cli/configuration). */
const names = {
  token: ['SENTRY_AUTH_TOKEN'],
  organization: ['SENTRY_ORG'],
  project: ['SENTRY_PROJECT'],
  baseUrl: ['SENTRY_URL', 'SENTRY_BASE_URL'],
} as const;

const problem = (name: string, message: string): Diagnostic => ({
  code: 'api-client/environment',
  severity: 'error',
  path: [name],
  message,
});

/**
 * Reads the options of a client from `SENTRY_AUTH_TOKEN`, `SENTRY_ORG`, `SENTRY_PROJECT` and
 * `SENTRY_URL` or `SENTRY_BASE_URL`. An empty variable counts as not set. An organization token
 * brings its organization. Throws with every problem at once; no value is quoted.
 */
export const clientOptionsFromEnvironment = (environment: Environment): ClientOptions => {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const first = (list: readonly string[]): string | undefined => list.map(read).find(Boolean);
  const token = first(names.token) ?? '';
  const { organization: claimed } = parseToken(token);
  const options = {
    token,
    organization: first(names.organization) ?? claimed,
    project: first(names.project),
    baseUrl: first(names.baseUrl),
  };
  const variables = new Map<string | number | undefined, string>(
    Object.entries(names).map(([option, list]) => [option, list.find(read) ?? list[0]]),
  );
  const diagnostics = checkOptions(options).map(({ path, message }) =>
    problem(
      variables.get(path[0]) ?? String(path[0]),
      path[0] === 'token' && token === '' ? 'is not set' : message,
    ),
  );
  const [url, otherUrl] = names.baseUrl.map(read);
  if (url !== undefined && otherUrl !== undefined && url !== otherUrl)
    diagnostics.push(problem('SENTRY_BASE_URL', 'says another address than SENTRY_URL'));
  // An id cannot be compared with the slug that the token names.
  const { organization = '' } = options;
  if (claimed !== undefined && organization !== claimed && !/^\d+$/.test(organization))
    diagnostics.push(
      problem('SENTRY_ORG', 'is not the organization to which SENTRY_AUTH_TOKEN belongs'),
    );
  if (diagnostics.length > 0)
    throw createError(
      { kind: 'invalid-input', message: 'The environment is not complete', diagnostics },
      createRedact([token]),
    );
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), token };
};
