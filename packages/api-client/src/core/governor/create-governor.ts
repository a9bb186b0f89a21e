import type { Governor } from '../pacing.ts';
import type { Diagnostic } from '../types.ts';
import { createPace } from './pace.ts';
import { createRegistry } from './registry.ts';

/** What a governor may be given. */
export interface GovernorOptions {
  /** Told what is odd about the limits that Sentry announces; ignored by default. */
  readonly onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
}

const registry = /* @__PURE__ */ createRegistry();

/**
 * Creates what keeps calls within Sentry's rate limits, by the headers of each answer. Clients that
 * have the same token and server share one pace in a process, whichever governor they were given.
 */
export const createGovernor = ({ onDiagnostic = () => {} }: GovernorOptions = {}): Governor => ({
  pace: (subject) => registry.find(subject, () => createPace({ ...subject, onDiagnostic })),
});
