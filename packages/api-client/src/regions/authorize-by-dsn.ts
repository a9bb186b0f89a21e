import { createError } from '../core/error.ts';
import type { OperationRow } from '../core/operation.ts';
import type { Settings } from '../core/options.ts';
import { createRedact } from '../core/redact.ts';

/** Operations whose security names a DSN in Sentry's OpenAPI file 0.272. */
export const dsnOperations: readonly string[] = ['userFeedback.create'];

/** Settings with which a DSN stands in for the token. */
export const authorizeByDsn = (settings: Settings, { id }: OperationRow, dsn: string): Settings => {
  if (!dsnOperations.includes(id)) {
    const message = `${id} takes no DSN; ${dsnOperations.join(', ')} does`;
    throw createError({ kind: 'invalid-input', message }, settings.redact);
  }
  const { username, password } = new URL(dsn);
  const redact = createRedact([dsn, username, password].filter((secret) => secret !== ''));
  return {
    ...settings,
    authorization: `DSN ${dsn}`,
    redact: (text) => settings.redact(redact(text)),
  };
};
