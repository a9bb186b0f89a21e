import { explainAccess, whoAmI, type SentryCaller } from '@sentry-kit/api-client';
import { list, update } from '@sentry-kit/api-client/operations/issues';
import { create } from '@sentry-kit/api-client/operations/releases';

/** Scopes that the token of a program lacks for what the program does; empty when it can begin. */
export const missingScopes = async (client: SentryCaller): Promise<readonly string[]> => {
  const { scopes } = await whoAmI(client);
  return explainAccess([list, update, create], scopes).missing;
};
