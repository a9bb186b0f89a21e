import { isRecord, isText } from '../core/check.ts';
import type { CallOptions, SentryCaller } from '../core/types.ts';

/** Whose token a client uses. */
export interface Identity {
  /** `user`: of a person or an integration; `organization`: of no user; `none`: Sentry took no token. */
  readonly kind: 'user' | 'organization' | 'none';
  /** Scopes of the token, sorted; empty where Sentry names none. */
  readonly scopes: readonly string[];
  /** Absent for the token of an organization. */
  readonly user?: { readonly id: string; readonly name: string; readonly email: string };
}

const textOf = (value: unknown): string => (isText(value) ? value : '');

/** Asks Sentry whose token it is and what it may do (getsentry/sentry src/sentry/api/endpoints/index.py). */
export const whoAmI = async (client: SentryCaller, options?: CallOptions): Promise<Identity> => {
  const answer = await client.request('GET', '', {}, options);
  const { auth, user } = isRecord(answer) ? answer : {};
  const granted = isRecord(auth) ? auth['scopes'] : undefined;
  const scopes = Array.isArray(granted) ? granted.filter(isText).toSorted() : [];
  if (!isRecord(user)) return { kind: isRecord(auth) ? 'organization' : 'none', scopes };
  const { id, name, email } = user;
  return {
    kind: 'user',
    scopes,
    user: { id: String(id), name: textOf(name), email: textOf(email) },
  };
};
