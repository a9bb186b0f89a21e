import type { Operation } from '../core/operation.ts';

/**
 * Whether a token may call an operation, as far as scopes decide it: undefined when its scopes are
 * not known. `parseToken` knows those of an organization token, `whoAmI` those of any.
 */
export const canCall = (
  { scopes }: { readonly scopes?: readonly string[] | undefined },
  operation: Operation<unknown, unknown>,
): boolean | undefined =>
  operation.scopes.length === 0 || scopes?.some((scope) => operation.scopes.includes(scope));
