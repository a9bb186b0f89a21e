import type { Operation } from '../core/operation.ts';
import { smallestScopes } from './smallest-scopes.ts';

/** What operations ask of a token. */
export interface Access {
  /** The least powerful scopes that together allow every operation, sorted. */
  readonly required: readonly string[];
  /** The least powerful scopes to add to those that were granted; without any, the same as `required`. */
  readonly missing: readonly string[];
  /** Whether an organization token (`org:ci`) would do for all of them. */
  readonly allowsOrganizationToken: boolean;
  /** Each operation once, in the order given. */
  readonly operations: readonly OperationAccess[];
}

/** What one operation asks of a token. */
export interface OperationAccess {
  /** `id` of the operation. */
  readonly operation: string;
  /** A token needs one of them; empty when it needs none. */
  readonly anyOf: readonly string[];
  /** Whether the granted scopes allow it. */
  readonly isAllowed: boolean;
}

/**
 * Works out the scopes for a set of operations. Sentry takes any one of several scopes for most of
 * them, so the answer is the smallest privilege that does for all.
 *
 * @param granted Scopes that the token has already.
 */
export const explainAccess = (
  operations: readonly Operation<unknown, unknown>[],
  granted: readonly string[] = [],
): Access => {
  const isMet = ({ scopes }: Operation<unknown, unknown>): boolean =>
    scopes.length === 0 || scopes.some((scope) => granted.includes(scope));
  const unique = [...new Map(operations.map((operation) => [operation.id, operation])).values()];
  return {
    required: smallestScopes(unique.map(({ scopes }) => scopes)),
    missing: smallestScopes(unique.filter((one) => !isMet(one)).map(({ scopes }) => scopes)),
    allowsOrganizationToken: unique.every(
      ({ scopes }) => scopes.length === 0 || scopes.includes('org:ci'),
    ),
    operations: unique.map((one) => ({
      operation: one.id,
      anyOf: one.scopes,
      isAllowed: isMet(one),
    })),
  };
};
