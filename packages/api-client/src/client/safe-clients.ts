import type { PathDefault } from '../core/types.ts';
import { createDryRunCaller, type PlannedWrite } from '../safety/dry-run-caller.ts';
import { createReadOnlyCaller } from '../safety/read-only-caller.ts';
import { bindMethods } from './bind-methods.ts';
import type { SentryClient } from './create-sentry-client.ts';

/** A client that records what it would change instead of doing it. */
export interface DryRunClient<Default extends PathDefault = never> extends SentryClient<Default> {
  /** Everything that was kept back so far, in order. */
  readonly planned: readonly PlannedWrite[];
}

/** The same client, except that everything which is no GET is refused before it is sent. */
export const createReadOnlyClient = <Default extends PathDefault = never>(
  client: SentryClient<Default>,
): SentryClient<Default> => {
  const caller = createReadOnlyCaller(client);
  return { ...client, ...bindMethods<Default>(caller), ...caller };
};

/**
 * The same client, except that everything which is no GET is kept back and recorded. What is kept
 * back resolves with undefined, whatever its type says.
 */
export const createDryRunClient = <Default extends PathDefault = never>(
  client: SentryClient<Default>,
): DryRunClient<Default> => {
  const caller = createDryRunCaller(client);
  return { ...client, ...bindMethods<Default>(caller), ...caller };
};
