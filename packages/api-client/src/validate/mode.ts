/**
 * How answers are compared with the contract.
 *
 * - `off`: not at all; inputs are not checked either
 * - `warn`: every difference is counted in `client.diagnostics()`, none of them ends a call
 * - `loose`: what is new passes, what is missing is counted, and a call fails with `invalid-response`
 *   when a part is of another kind or has no `id` or `slug`
 * - `strict`: what you get is what the types say, or the call fails
 */
export type Validation = 'off' | 'warn' | 'loose' | 'strict';
