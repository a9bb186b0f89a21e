/** What a token says about itself. The token is not part of it. */
export interface TokenInfo {
  /**
   * By prefix (getsentry/sentry src/sentry/types/token.py): `user` (`sntryu_`), `organization`
   * (`sntrys_`), `application` of an OAuth user (`sntrya_`), `integration` (`sntryi_`); `unknown`
   * without one, as older tokens are.
   */
  readonly kind: 'user' | 'organization' | 'application' | 'integration' | 'unknown';
  /** Scopes, where they are known without asking: an organization token has `org:ci` alone. */
  readonly scopes?: readonly string[];
  /** Organization tokens only: the slug of the organization. */
  readonly organization?: string;
  /** Organization tokens only: the address of Sentry that made the token. */
  readonly url?: string;
  /** Organization tokens only: the address of the organization's region. */
  readonly regionUrl?: string;
  /** Organization tokens only: milliseconds since the epoch. */
  readonly issuedAtInMs?: number;
}
