import { createSelfhostError } from '../error/error.ts';
import type { RenderContext } from '../render/context.ts';
import { readDescription } from './check.ts';
import type { Deployment } from './types.ts';

/**
 * Returns a checked, deeply frozen copy of a description, of the same shape. Throws a `SelfhostError` with every problem,
 * exactly when `checkDeployment` reports an error.
 */
export function defineDeployment(deployment: Deployment): Deployment {
  contextOf(deployment);
  // Valid descriptions are JSON, so a copy through it loses nothing but fields without a value.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is a copy
  return JSON.parse(JSON.stringify(deployment), (_key, value: unknown) =>
    Object.freeze(value),
  ) as Deployment;
}

/** What a description is rendered from; throws when it cannot be. */
export function contextOf(deployment: Deployment): RenderContext {
  const { context, diagnostics } = readDescription(deployment);
  if (context !== undefined) return context;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  throw createSelfhostError('invalid-input', 'This cannot be deployed:', errors);
}
