import { makeDsn, type Client } from '@sentry/core';
import { orgIdOf } from '../destination/org-id.ts';
import type { DestinationOptions } from '../options/options.ts';

/** Who begins a trace, in the words of the dynamic sampling context. */
export interface TraceIdentity {
  readonly publicKey: string | undefined;
  readonly orgId: string | undefined;
  readonly release: string | undefined;
  readonly environment: string | undefined;
  /** The client whose `createDsc` hook may add to a context that is made here. */
  readonly client?: Client;
}

/** The identity behind a client or a DSN. */
export function identityOf(options: DestinationOptions): TraceIdentity {
  const client = options.sdkClient;
  const given = client?.getOptions();
  const dsn = client
    ? client.getDsn()
    : options.dsn === undefined
      ? undefined
      : makeDsn(options.dsn);
  return {
    publicKey: dsn?.publicKey,
    orgId: orgIdOf(dsn, options.orgId ?? given?.orgId),
    release: options.release ?? given?.release,
    environment: options.environment ?? given?.environment,
    ...(client && { client }),
  };
}
