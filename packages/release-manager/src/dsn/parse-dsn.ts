import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';

/** A DSN, taken apart. */
export interface Dsn {
  /** Key of the project, the part before `@`. */
  readonly publicKey: string;
  /** Id of the project. */
  readonly projectId: string;
  /** Everything before `/api`: origin and path, without a slash at the end. */
  readonly base: string;
}

/**
 * Reads `https://key@host[:port][/path]/project`. A secret after the key, as of before 2018, is left out. Throws
 * `invalid-input` with every problem; no message repeats the DSN.
 */
export function parseDsn(dsn: unknown): Dsn {
  const url = typeof dsn === 'string' && URL.canParse(dsn.trim()) ? new URL(dsn.trim()) : undefined;
  const problems = url === undefined ? ['it is no address'] : problemsOf(url);
  if (url === undefined || problems.length > 0) {
    throw createReleaseManagerError('invalid-input', 'This is no DSN:', {
      hint: 'Copy it from Settings, Projects, the project, Client Keys (DSN).',
      diagnostics: problems.map(describe),
    });
  }
  const cut = url.pathname.lastIndexOf('/');
  return {
    publicKey: url.username,
    projectId: url.pathname.slice(cut + 1),
    base: `${url.origin}${url.pathname.slice(0, cut)}`,
  };
}

function problemsOf(url: URL): readonly string[] {
  const project = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
  const rules: readonly (readonly [holds: boolean, problem: string])[] = [
    [/^https?:$/.test(url.protocol), `it begins with ${url.protocol}//, not with https://`],
    [url.username !== '', 'the key before @ is missing'],
    [/^[\w-]*$/.test(url.username), 'the key has other characters than letters and digits'],
    [/^\d+$/.test(project), 'the number of the project at the end is missing'],
  ];
  return rules.flatMap(([holds, problem]) => (holds ? [] : [problem]));
}

const describe = (message: string): Diagnostic => ({
  code: 'release-manager/bad-dsn',
  severity: 'error',
  path: ['dsn'],
  message,
});

/** Where envelopes go. */
export function envelopeUrl({ base, projectId }: Dsn): string {
  return `${base}/api/${projectId}/envelope/`;
}

/** Where check-ins go that are no envelopes (getsentry/relay relay-server/src/endpoints/monitor.rs). */
export function checkInUrl({ base, projectId, publicKey }: Dsn, slug: string): string {
  return `${base}/api/${projectId}/cron/${encodeURIComponent(slug)}/${publicKey}/`;
}

/** The header by which ingest knows the key. */
export function authHeader({ publicKey }: Dsn): string {
  return `Sentry sentry_key=${publicKey}, sentry_version=7, sentry_client=sentry-kit/release-manager`;
}
