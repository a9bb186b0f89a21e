import type { Project } from '../store/model.ts';
import type { State } from '../store/state.ts';
import { failure } from './route.ts';

/**
 * The project of a request that presents a DSN in place of a token, undefined when it presents none. Throws Sentry's
 * 401 for a DSN that is unknown or switched off (getsentry/sentry, src/sentry/api/authentication.py, DSNAuthentication).
 */
export function authenticateByDsn(state: State, authorization: string | null): Project | undefined {
  const dsn = /^DSN\s+(\S+)\s*$/i.exec(authorization ?? '')?.[1];
  if (dsn === undefined) return undefined;
  const { username } = URL.canParse(dsn) ? new URL(dsn) : { username: '' };
  const project = state.organizations
    .flatMap(({ projects }) => projects)
    .find(({ keys }) => keys.some((key) => key.publicKey === username && key.isActive));
  if (!project) throw failure(401, { detail: 'Invalid dsn' });
  return project;
}
