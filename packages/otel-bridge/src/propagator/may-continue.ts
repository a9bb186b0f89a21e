/**
 * Whether a caller's trace is continued, by the organizations of both sides (getsentry/sentry-docs
 * develop-docs/sdk/foundations/trace-propagation, strictTraceContinuation).
 */
export function mayContinue(
  callerOrgId: string | undefined,
  ownOrgId: string | undefined,
  isStrict: boolean,
): boolean {
  if (callerOrgId === ownOrgId) return true;
  return !isStrict && (callerOrgId === undefined || ownOrgId === undefined);
}
